import type { Sentence } from '../actions/sentence.ts';
import type { Step } from '../actions/steps.ts';
import type { Undo } from '../actions/undo.ts';
import type { QueueStatus } from '../../realtime/queuemed-realtime.ts';
import type { ConsoleText } from '../text/console-texts.ts';
import type { TicketReading } from '../workplace/readings.ts';

/** What is said once a step was taken; `ticket` null for what concerns none. */
export function doneOf(step: Step | 'undo', ticket: Pick<TicketReading, 'ticketLabel' | 'room'> | null): Sentence {
  if (step === 'undo') {
    return { key: 'done.undo' };
  }
  const label = ticket?.ticketLabel ?? '';
  const room = ticket?.room ?? null;
  const calls = step === 'call' || step === 'recall';
  return calls && room !== null
    ? { key: `done.${step}-in`, values: { label, room } }
    : { key: `done.${step}`, values: { label } };
}

export function turnedTo(status: QueueStatus): ConsoleText {
  return status === 'OPEN' ? 'done.open' : status === 'PAUSED' ? 'done.pause' : 'done.close';
}

/** What the undo button will do, in so many words. */
export function undoOf(undo: Undo, roomName: (roomId: number) => string | null): Sentence {
  if (undo.kind === 'status') {
    const key = undo.status === 'OPEN' ? 'undo.open' : undo.status === 'PAUSED' ? 'undo.pause' : 'undo.close';
    return { key };
  }
  const room = undo.roomId === null ? null : roomName(undo.roomId);
  return undo.step === 'call' && room !== null
    ? { key: 'undo.call-in', values: { label: undo.label, room } }
    : { key: `undo.${undo.step}`, values: { label: undo.label } };
}
