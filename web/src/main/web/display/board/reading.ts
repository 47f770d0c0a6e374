import type { QueueStatus, ShownCall } from '../../realtime/queuemed-realtime.ts';
import { isLanguage, type Language } from '../../text/texts.ts';
import type { AnnouncedCall } from '../announce/announcements.ts';
import type { Board, ClinicOnBoard } from './board.ts';

/*
 * What the server sent, made safe to show. During an upgrade a screen may talk for a while to a server that is older or
 * newer than itself, and a screen on a wall must not fall over a member that is missing. The bounds are far above what
 * a server sends; they keep the page small whatever comes.
 */
const MOST_CALLS = 12;
const MOST_NEXT = 12;
const LONGEST = 300;

/** @param before what was shown until now, for what an older server does not tell again */
export function boardFrom(data: unknown, before: Board | null): Board {
  const update = membersOf(data);
  const status = statusFrom(update['status']);
  return {
    status: status ?? before?.status ?? 'OPEN',
    message: status === null ? (before?.message ?? '') : text(update['message']),
    waiting: count(update['waiting']),
    next: list(update['next']).map(text).filter(Boolean).slice(0, MOST_NEXT),
    calls: list(update['calls']).map(callFrom).filter(isCall).slice(0, MOST_CALLS),
    clinic: 'clinic' in update ? clinicFrom(membersOf(update['clinic'])) : (before?.clinic ?? clinicFrom({})),
  };
}

/** The board after the news that the queue opened, paused or closed. */
export function withStatus(board: Board, status: unknown, message: unknown): Board {
  return { ...board, status: statusFrom(status) ?? 'CLOSED', message: text(message) };
}

function clinicFrom(clinic: Record<string, unknown>): ClinicOnBoard {
  const joinToken = text(clinic['joinToken']);
  return {
    name: text(clinic['name']),
    languages: languagesFrom(clinic),
    timeZone: zoneFrom(clinic['timeZone']),
    notice: text(clinic['notice']),
    voice: clinic['voice'] !== false,
    joinToken: joinToken === '' ? null : joinToken,
  };
}

function languagesFrom(clinic: Record<string, unknown>): readonly [Language, ...Language[]] {
  const locale = text(clinic['locale']).split('-')[0]?.toLowerCase();
  const first: Language = isLanguage(locale) ? locale : 'fr';
  const others = list(clinic['languages']).filter(isLanguage);
  return [first, ...new Set(others.filter((language) => language !== first))];
}

function zoneFrom(value: unknown): string | undefined {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: text(value) || undefined }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function callFrom(value: unknown): ShownCall {
  const call = membersOf(value);
  return {
    ticketNumber: count(call['ticketNumber']),
    ticketLabel: text(call['ticketLabel']) || String(count(call['ticketNumber'])),
    room: text(call['room']) || null,
    calledAt: text(call['calledAt']),
    attempt: count(call['attempt']),
  };
}

/** The call that the server asks to announce; null where it names none. */
export function announcedFrom(data: unknown): AnnouncedCall | null {
  const call = callFrom(data);
  return isCall(call) ? { label: call.ticketLabel, room: call.room } : null;
}

/** Numbers begin with 1: without one and without a label it is no call. */
function isCall(call: ShownCall): boolean {
  return call.ticketLabel !== '0';
}

function statusFrom(value: unknown): QueueStatus | null {
  return value === 'OPEN' || value === 'PAUSED' || value === 'CLOSED' ? value : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
}

function count(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
