import { Observable } from '../observe/observable.ts';
import type { Sentence } from './sentence.ts';
import type { Undo } from './undo.ts';

/** What the page says about the last action, and what takes that back. */
export interface Notice {
  readonly kind: 'done' | 'refused' | 'unknown';
  readonly sentence: Sentence;
  readonly undo?: Undo | null;
}

/** Long enough to read it and to reach for it. */
const UNDO_MILLIS = 10_000;
const LASTS: Record<Notice['kind'], number> = { done: 6_000, refused: 12_000, unknown: 20_000 };

/** One notice at a time: what was said before is old. */
export class Notices extends Observable {
  private readonly clock: () => number;
  private notice: Notice | null = null;
  private until = 0;
  private held = false;

  constructor(clock: () => number = Date.now) {
    super();
    this.clock = clock;
  }

  get current(): Notice | null {
    return this.notice;
  }

  show(notice: Notice): void {
    this.notice = notice;
    this.until = this.clock() + (notice.undo ? UNDO_MILLIS : LASTS[notice.kind]);
    this.changed();
  }

  /** Nothing vanishes under the hand or the focus of whoever is about to use it. */
  hold(held: boolean): void {
    this.held = held;
  }

  dismiss(): void {
    this.notice = null;
    this.held = false;
    this.changed();
  }

  /** To be called every second. */
  tick(): void {
    if (this.notice !== null && !this.held && this.clock() >= this.until) {
      this.dismiss();
    }
  }
}
