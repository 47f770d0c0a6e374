import type { DisplayUpdate, QueueStatus, ScreenClinic } from '../../realtime/queuemed-realtime.ts';
import { isLanguage, type Language } from '../../text/texts.ts';
import type { Board, ClinicOnBoard } from './board.ts';

/*
 * What the connection read, made fit to show. The bounds are above what a server sends; they keep the page small
 * whatever comes.
 */
const MOST_CALLS = 12;
const MOST_NEXT = 12;

/**
 * @param before what was shown until now. While the servers are being upgraded an older one may be asked, which says
 *     nothing of the clinic: what was known stays.
 */
export function boardFrom(update: DisplayUpdate, before: Board | null): Board {
  const silent = update.clinic.name === '' && before !== null;
  return {
    status: silent ? before.status : update.status,
    message: silent ? before.message : (update.message ?? ''),
    waiting: update.waiting,
    next: update.next.slice(0, MOST_NEXT),
    calls: update.calls.slice(0, MOST_CALLS),
    clinic: silent ? before.clinic : clinicFrom(update.clinic),
  };
}

/** The board after the news that the queue opened, paused or closed. */
export function withStatus(board: Board | null, status: QueueStatus, message: string): Board | null {
  return board === null ? null : { ...board, status, message };
}

function clinicFrom(clinic: ScreenClinic): ClinicOnBoard {
  return {
    name: clinic.name,
    languages: languagesFrom(clinic),
    timeZone: knownZone(clinic.timeZone),
    notice: clinic.notice?.trim() ?? '',
    voice: clinic.voice,
    joinToken: clinic.joinToken,
  };
}

function languagesFrom(clinic: ScreenClinic): readonly [Language, ...Language[]] {
  const locale = clinic.locale.split('-')[0]?.toLowerCase();
  const first: Language = isLanguage(locale) ? locale : 'fr';
  const others = clinic.languages.filter(isLanguage).filter((language) => language !== first);
  return [first, ...new Set(others)];
}

/** The browsers of old televisions do not know each zone, and throw. */
function knownZone(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
