import type { ShownCall } from '../../realtime/queuemed-realtime.ts';
import type { AnnouncedCall } from '../announce/announcements.ts';

/** More than are shown; an update follows each name and clears them. */
const MOST_NAMED = 12;

/**
 * Which calls are to be announced, and each only once. A socket names them itself (`display:called`); a long poll only
 * tells what the screen should show, and neither names those that were made while the network was away: they are found
 * by their instant, as each call and each recall of a clinic has one of its own, and they grow.
 */
export class NewCalls {
  private newest: number | null = null;
  private named: string[] = [];

  /** The server named a call, before the update that shows it. */
  name(call: AnnouncedCall): void {
    this.named = [...this.named, call.label].slice(-MOST_NAMED);
  }

  /** @return the calls of this update that were not known and not named, in the order in which they were made */
  in(calls: readonly ShownCall[]): AnnouncedCall[] {
    const known = this.newest;
    const named = this.named;
    this.named = [];
    this.newest = Math.max(known ?? 0, ...calls.map(instant));
    if (known === null) {
      return [];
    }
    return [...calls]
      .reverse()
      .filter((call) => instant(call) > known && !named.includes(call.ticketLabel))
      .map((call) => ({ label: call.ticketLabel, room: call.room }));
  }
}

function instant(call: ShownCall): number {
  return Date.parse(call.calledAt) || 0;
}
