import type { TicketStatus } from '../../realtime/queuemed-realtime.ts';

/** What staff can do with a ticket, by the names that the API gives it. */
export type Step = 'call' | 'recall' | 'start' | 'complete' | 'no-show' | 'requeue' | 'transfer' | 'cancel';

/** The server's state machine as far as staff are concerned; what is not in this table would be refused. */
const ALLOWED: Record<TicketStatus, readonly Step[]> = {
  WAITING: ['call', 'cancel'],
  CALLED: ['start', 'recall', 'no-show', 'requeue', 'cancel'],
  SERVING: ['complete', 'transfer'],
  NO_SHOW: ['requeue'],
  SERVED: [],
  LEFT: [],
  CANCELLED: [],
};

export function allowed(status: TicketStatus, step: Step): boolean {
  return ALLOWED[status].includes(step);
}

/** Open tickets can be given to another phone. */
export function recoverable(status: TicketStatus): boolean {
  return status === 'WAITING' || status === 'CALLED' || status === 'SERVING';
}

/** Where in the line somebody is put back. */
export type Place = 'ARRIVAL' | 'LAST';
