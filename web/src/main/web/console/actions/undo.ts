import type { QueueStatus, TicketStatus } from '../../realtime/queuemed-realtime.ts';
import { allowed, type Step } from './steps.ts';

/** A step that was taken here, and how it left the ticket. */
export interface Taken {
  readonly step: Step | 'add';
  readonly ticketId: string;
  readonly label: string;
  /** Null for somebody who was not in the queue before. */
  readonly from: TicketStatus | null;
  readonly roomId: number | null;
  readonly status: TicketStatus;
  readonly attempt: number;
}

/** What takes the last step back, and on what it depends. */
export type Undo =
  | {
      readonly kind: 'ticket';
      readonly step: 'call' | 'requeue' | 'cancel';
      readonly ticketId: string;
      readonly label: string;
      readonly roomId: number | null;
      readonly status: TicketStatus;
      readonly attempt: number;
    }
  | { readonly kind: 'status'; readonly status: QueueStatus; readonly message: string | null };

/**
 * The step that undoes another, where the state machine has one. A call is undone by putting back, which keeps the place
 * in line; who was put back from a call is called again; a no-show comes back into the line. A recall, a visit that
 * began or ended, and a cancelled ticket cannot be undone.
 */
export function inverseOf(taken: Taken): Undo | null {
  const step = inverseStep(taken);
  if (step === null || !allowed(taken.status, step)) {
    return null;
  }
  const { ticketId, label, roomId, status, attempt } = taken;
  return { kind: 'ticket', step, ticketId, label, roomId, status, attempt };
}

function inverseStep(taken: Taken): 'call' | 'requeue' | 'cancel' | null {
  switch (taken.step) {
    case 'call':
    case 'no-show':
      return 'requeue';
    case 'requeue':
      return taken.from === 'CALLED' ? 'call' : null;
    case 'add':
      return 'cancel';
    case 'recall':
    case 'start':
    case 'complete':
    case 'transfer':
    case 'cancel':
      return null;
  }
}

/** Whether nobody has touched the ticket meanwhile: only then is the inverse what was meant. */
export function stillStands(undo: Undo, now: { status: TicketStatus; attempt?: number } | null): boolean {
  if (undo.kind === 'status') {
    return true;
  }
  return now !== null && now.status === undo.status && (now.attempt === undefined || now.attempt === undo.attempt);
}
