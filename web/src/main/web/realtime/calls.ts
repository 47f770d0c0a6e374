import type { DisplayCalled, DisplayUpdate, ShownCall } from './events.ts';

/** A call that is older than a minute, in milliseconds, is announced to nobody: who was meant has seen it, or gone. */
const STALE = 60_000;

/**
 * Calls that were made while nothing was told. A server announces to a newcomer none of the calls that it shows, since
 * they are old; but who was away for a moment only, or is told by long poll, must hear what came meanwhile.
 */
export class Calls {
  private newest: number | null = null;
  private isAnswer = false;

  /** What is told next says where things stand, and announces nothing by itself. */
  answerBegins(): void {
    this.isAnswer = true;
  }

  /** Those to announce before the update is told, in the order in which they were made; `away` in milliseconds. */
  missedIn(update: DisplayUpdate, away: number): readonly DisplayCalled[] {
    const known = this.newest;
    const announces = this.isAnswer && known !== null && away <= STALE;
    this.isAnswer = false;
    this.newest = Math.max(known ?? 0, ...update.calls.map(madeAt));
    return announces ? update.calls.filter((call) => madeAt(call) > known).reverse().map(announcement) : [];
  }
}

function madeAt(call: ShownCall): number {
  const moment = Date.parse(call.calledAt);
  return Number.isNaN(moment) ? 0 : moment;
}

function announcement(call: ShownCall): DisplayCalled {
  return { ticketNumber: call.ticketNumber, ticketLabel: call.ticketLabel, room: call.room, animation: 'pulse' };
}
