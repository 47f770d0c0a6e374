import type { QueueStatus, TicketStatus } from '../../realtime/events.ts';
import type { OwnTicket, TicketGiven, Welcome } from '../server/answers.ts';
import type { Estimate } from './estimate.ts';

export type Over = Extract<TicketStatus, 'SERVED' | 'NO_SHOW' | 'LEFT' | 'CANCELLED'>;

export type Standing =
  | { readonly at: 'waiting'; readonly position: number; readonly estimate: Estimate }
  | { readonly at: 'called'; readonly room: string | null; readonly calledAt: number | null; readonly attempt: number }
  | { readonly at: 'serving'; readonly room: string | null }
  | { readonly at: 'over'; readonly how: Over };

export interface Queue {
  readonly status: QueueStatus;
  readonly message: string | null;
}

export interface Clinic {
  readonly clinicId: number;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly notice: string | null;
}

/** A ticket as this phone knows it, at a version of its clinic. */
export interface Ticket {
  readonly clinic: Clinic;
  readonly label: string;
  readonly service: string | null;
  readonly version: number;
  readonly standing: Standing;
  readonly queue: Queue;
  /** The least that this phone's clock was ever seen ahead of a version; versions are the server's milliseconds. */
  readonly ahead: number;
}

/** As it was read just now; its estimate is of this moment. */
export function ticketRead(read: OwnTicket, now: number): Ticket {
  return {
    clinic: clinicOf(read),
    label: read.ticketLabel,
    service: read.serviceName ?? null,
    version: read.version,
    standing: standingOf(read, now),
    queue: { status: read.queueStatus, message: read.message ?? null },
    ahead: now - read.version,
  };
}

/** As it was given just now to somebody who joined; any word of the server is newer. */
export function ticketGiven(given: TicketGiven, welcome: Welcome, serviceId: number | undefined, now: number): Ticket {
  return {
    clinic: clinicOf(welcome),
    label: given.ticketLabel,
    service: welcome.services.find((service) => service.serviceId === serviceId)?.name ?? null,
    version: 0,
    standing: {
      at: 'waiting',
      position: given.position ?? 1,
      estimate: { minutes: given.estimatedWait ?? 0, since: now },
    },
    queue: { status: welcome.status, message: welcome.message ?? null },
    ahead: Number.POSITIVE_INFINITY,
  };
}

export function isOpen(ticket: Ticket): boolean {
  return ticket.standing.at !== 'over';
}

/** Whoever was missed can be put back in line, with the same ticket. */
export function canComeBack(ticket: Ticket): boolean {
  return ticket.standing.at === 'over' && ticket.standing.how === 'NO_SHOW';
}

function clinicOf(read: OwnTicket | Welcome): Clinic {
  return {
    clinicId: read.clinicId,
    name: read.clinicName,
    locale: read.locale,
    timeZone: read.timeZone,
    notice: read.notice || null,
  };
}

function standingOf(read: OwnTicket, now: number): Standing {
  switch (read.status) {
    case 'WAITING':
      return {
        at: 'waiting',
        position: read.position ?? 1,
        estimate: { minutes: read.estimatedWait ?? 0, since: now },
      };
    case 'CALLED':
      return { at: 'called', room: read.room ?? null, calledAt: instant(read.calledAt), attempt: read.attempt };
    case 'SERVING':
      return { at: 'serving', room: read.room ?? null };
    default:
      return { at: 'over', how: read.status };
  }
}

export function instant(text: string | null | undefined): number | null {
  const millis = Date.parse(text ?? '');
  return Number.isNaN(millis) ? null : millis;
}
