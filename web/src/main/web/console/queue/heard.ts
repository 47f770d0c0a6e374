import type { Sentence } from '../actions/sentence.ts';
import { doneOf } from './done.ts';
import type { NamedEntry, QueueView } from './named-queue.ts';

type Call = Pick<NamedEntry, 'ticketId' | 'ticketLabel' | 'room' | 'attempt'>;

/**
 * The calls of the other consoles, for whoever listens to the page instead of looking at it. What was called from here is
 * said where it was done.
 */
export class Heard {
  private known: ReadonlyMap<string, number> | null = null;
  private current: Sentence | null = null;

  /**
   * What is to be said now; null where nobody else called. `mine` is whether a call was made from here, which is not known
   * while something is on its way (`busy`): what is called meanwhile is said after that.
   */
  in(view: QueueView, busy: boolean, mine: (call: Call) => boolean): Sentence | null {
    if (busy && this.known !== null) {
      return this.current;
    }
    const calls = view.entries.filter((entry) => entry.status === 'CALLED');
    const fresh = calls.filter((call) => this.known !== null && (this.known.get(call.ticketId) ?? 0) < call.attempt && !mine(call));
    this.known = new Map(view.entries.map(({ ticketId, attempt }) => [ticketId, attempt]));
    const [call] = fresh;
    this.current = call === undefined ? this.current : doneOf(call.attempt > 1 ? 'recall' : 'call', call);
    return this.current;
  }
}
