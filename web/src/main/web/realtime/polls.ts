import { Backoff } from './backoff.ts';
import type { PollAnswer } from './envelope.ts';
import type { RealtimeProblem } from './events.ts';
import { poll, type Polled } from './poll.ts';
import type { LineTo } from './socket.ts';
import type { Surroundings } from './surroundings.ts';

/** In milliseconds. Something between may not hold answers, or lose their tags: then this keeps it from being a storm. */
const CLOSEST = 1000;
const LONGEST_RETRY = 30_000;

export interface PollsListener {
  /** Where things stand; null where nothing changed. `age` in milliseconds. */
  answered(answer: PollAnswer | null, age: number): void;
  failed(): void;
  refused(code: number, problem: RealtimeProblem): void;
}

/** Asks again and again, one request at a time. */
export class Polls {
  private readonly around: Surroundings;
  private readonly to: LineTo;
  private readonly listener: PollsListener;
  private readonly backoff: Backoff;
  private abort = new AbortController();
  private cancelNext: () => void = () => {};
  private startedAt = 0;
  private tag: string | null = null;
  private stopped = false;
  private working = false;

  constructor(around: Surroundings, to: LineTo, listener: PollsListener) {
    this.around = around;
    this.to = to;
    this.listener = listener;
    this.backoff = new Backoff(around.random);
    this.ask();
  }

  /** Whether the last request was answered. */
  get isWorking(): boolean {
    return this.working && !this.stopped;
  }

  /** A request may hang on a network that is gone: it is made anew. */
  hurry(): void {
    if (!this.stopped && Math.abs(this.around.now() - this.startedAt) >= CLOSEST) {
      this.ask();
    }
  }

  stop(): void {
    this.stopped = true;
    this.cancelNext();
    this.abort.abort();
  }

  private ask(): void {
    this.cancelNext();
    this.abort.abort();
    const abort = new AbortController();
    this.abort = abort;
    this.startedAt = this.around.now();
    void poll(this.around, this.to, this.tag, abort).then((polled) => {
      if (!this.stopped && this.abort === abort) {
        this.take(polled);
      }
    });
  }

  private take(polled: Polled): void {
    this.working = polled.kind === 'changed' || polled.kind === 'unchanged';
    switch (polled.kind) {
      case 'changed':
        this.tag = polled.tag;
        this.next();
        return this.listener.answered(polled.answer, polled.age);
      case 'unchanged':
        this.next();
        return this.listener.answered(null, polled.age);
      case 'refused':
        return this.listener.refused(polled.code, polled.problem);
      case 'failed':
        this.askIn(this.pauseAfter(polled.retryAfter));
        return this.listener.failed();
    }
  }

  private next(): void {
    this.backoff.reset();
    const passed = Math.max(0, this.around.now() - this.startedAt);
    this.askIn(Math.max(0, CLOSEST - passed));
  }

  private askIn(millis: number): void {
    this.cancelNext = this.around.after(millis, () => this.ask());
  }

  private pauseAfter(retryAfter: number | null): number {
    const pause = this.backoff.next();
    return retryAfter === null ? pause : Math.min(LONGEST_RETRY, retryAfter) + this.around.random() * CLOSEST;
  }
}
