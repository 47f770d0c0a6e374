import type { Refused } from '../../api/api.ts';
import type { TicketStatus } from '../../realtime/queuemed-realtime.ts';
import type { ConsoleText } from '../text/console-texts.ts';
import type { Sentence } from './sentence.ts';

/** How a ticket stands now, as far as a sentence about it needs. */
export interface Standing {
  readonly label: string;
  readonly status: TicketStatus;
  readonly room: string | null;
  /** How often it was called; left out where that does not matter any more. */
  readonly attempt?: number;
}

const BY_REASON: Record<string, ConsoleText> = {
  'queue-empty': 'refused.queue-empty',
  'queue-closed': 'refused.queue-closed',
  'queue-paused': 'refused.queue-closed',
  'no-such-ticket': 'refused.no-such-ticket',
  'not-yours': 'refused.not-yours',
  'in-use': 'refused.in-use',
  'username-taken': 'refused.username-taken',
  'pairing-unknown': 'refused.pairing-unknown',
  'too-many-requests': 'refused.too-many-requests',
  'rule-broken': 'refused.rule-broken',
  unavailable: 'refused.unavailable',
};

const BY_STATUS: Record<TicketStatus, ConsoleText> = {
  WAITING: 'moved.waiting',
  CALLED: 'moved.called',
  SERVING: 'moved.serving',
  SERVED: 'moved.served',
  NO_SHOW: 'moved.no-show',
  LEFT: 'moved.left',
  CANCELLED: 'moved.cancelled',
};

/**
 * Why the server refused, in one sentence. A ticket that somebody else moved meanwhile is told of as it stands now;
 * `standing` is null where that is not known.
 */
export function explain(refused: Refused, standing: Standing | null): Sentence {
  if (refused.reason === 'illegal-transition') {
    return standing === null ? { key: 'refused.moved' } : moved(standing);
  }
  const key = BY_REASON[refused.reason];
  return key === undefined ? { key: 'refused.other', values: { reason: refused.reason } } : { key };
}

function moved({ label, status, room }: Standing): Sentence {
  const inRoom = room !== null && (status === 'CALLED' || status === 'SERVING');
  const key = BY_STATUS[status];
  return inRoom ? { key: `${key}-in` as ConsoleText, values: { label, room } } : { key, values: { label } };
}
