import type { PatientCalled, PositionUpdated, ServerEvent, TicketStatus } from '../../realtime/events.ts';
import type { Estimate } from './estimate.ts';
import { instant, type Over, type Standing, type Ticket } from './ticket.ts';

export interface Hearing {
  readonly at: number;
  /**
   * Whether the server tells where things stand, as to a newcomer, and not only what changed: then a queue of which it
   * says nothing is open.
   */
  readonly fromScratch: boolean;
}

/** The ticket after an event of its room. An event that is older than what is known changes nothing. */
export function afterEvent(ticket: Ticket, event: ServerEvent, hearing: Hearing): Ticket {
  if (event.version < ticket.version) {
    return ticket;
  }
  const heard = { ...ticket, version: event.version, ahead: Math.min(ticket.ahead, hearing.at - event.version) };
  switch (event.event) {
    case 'position:updated':
      return stands(heard, waiting(ticket, event.data, event.version, hearing.at), hearing);
    case 'patient:called':
      return stands(heard, called(event.data), hearing);
    case 'ticket:started':
      return stands(heard, { at: 'serving', room: event.data.room ?? null }, hearing);
    case 'ticket:ended':
      return stands(heard, { at: 'over', how: over(event.data.status) }, hearing);
    case 'queue:closed':
      return { ...heard, queue: { status: event.data.status ?? 'CLOSED', message: event.data.message ?? null } };
    case 'queue:opened':
      return { ...heard, queue: { status: 'OPEN', message: event.data.message ?? null } };
    default:
      return ticket;
  }
}

/** The ticket after it was read again; an answer that was overtaken by an event is older than what is known. */
export function afterReading(ticket: Ticket, read: Ticket): Ticket {
  return read.version < ticket.version ? ticket : read;
}

/** Whether somebody must be told, loudly: called, called again, or called elsewhere. */
export function isNewCall(before: Ticket | null, after: Ticket): boolean {
  const [last, now] = [before?.standing, after.standing];
  if (now.at !== 'called') {
    return false;
  }
  return last?.at !== 'called' || now.attempt > last.attempt || now.room !== last.room;
}

/** Sent on from one service to the next: what the ticket is for is then to be read anew. */
export function isTransferred(before: Ticket, after: Ticket): boolean {
  return before.standing.at === 'serving' && after.standing.at === 'waiting';
}

function stands(ticket: Ticket, standing: Standing, hearing: Hearing): Ticket {
  const queue = hearing.fromScratch ? { status: 'OPEN' as const, message: null } : ticket.queue;
  return { ...ticket, standing, queue };
}

function waiting(ticket: Ticket, data: PositionUpdated, version: number, at: number): Standing {
  const known = ticket.standing;
  const isRepeated = version === ticket.version && known.at === 'waiting' && known.position === data.position;
  const estimate = isRepeated ? known.estimate : { minutes: data.estimatedWait, since: estimatedAt(ticket, version, at) };
  return { at: 'waiting', position: data.position, estimate };
}

/**
 * What is told after an outage may have been estimated long before: the version says when. A clock cannot have been less
 * ahead than it was seen, so that an estimate is never taken for older than it is.
 */
function estimatedAt(ticket: Ticket, version: number, at: number): Estimate['since'] {
  const ahead = Math.min(ticket.ahead, at - version);
  return Math.min(at, version + ahead);
}

function called(data: PatientCalled): Standing {
  return { at: 'called', room: data.room ?? null, calledAt: instant(data.calledAt), attempt: data.attempt };
}

function over(status: TicketStatus): Over {
  switch (status) {
    case 'SERVED':
    case 'NO_SHOW':
    case 'LEFT':
      return status;
    default:
      return 'CANCELLED';
  }
}
