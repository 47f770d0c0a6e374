import { Backoff } from './backoff.ts';
import { isOverload, isRestart, refusalIn, type Ending } from './closing.ts';
import type { RealtimeProblem } from './events.ts';
import { SocketLine, type LineTo, type SocketListener } from './socket.ts';
import type { Surroundings } from './surroundings.ts';

/** In milliseconds. A line that lasted so long was a good one: the next loss begins with the shortest pause. */
const GOOD = 5000;
/** An attempt so young is not disturbed. */
const YOUNG = 1000;
/** Another instance is ready: all clients of the old one come within this time. */
const RESTART = 1000;
const OVERLOAD = { least: 5000, spread: 3000 } as const;
/** Nobody waits for a socket while something else carries the room. */
const UNHURRIED = { least: 30_000, spread: 5000 } as const;

export interface SocketsListener extends Pick<SocketListener, 'joined' | 'heard'> {
  /** It ended, or could not be made; the next attempt is on its way. `silentInARow` attempts reached no server. */
  lost(silentInARow: number): void;
  refused(code: number, problem: RealtimeProblem): void;
}

/** Keeps a socket to the room: makes one, and after each end the next, in good time. */
export class Sockets {
  private readonly around: Surroundings;
  private readonly to: LineTo;
  private readonly listener: SocketsListener;
  private readonly backoff: Backoff;
  private line: SocketLine | null = null;
  private cancelNext: () => void = () => {};
  private startedAt = 0;
  private joinedAt: number | null = null;
  private silentInARow = 0;
  private unhurried = false;

  constructor(around: Surroundings, to: LineTo, listener: SocketsListener) {
    this.around = around;
    this.to = to;
    this.listener = listener;
    this.backoff = new Backoff(around.random);
    this.attempt();
  }

  get isJoined(): boolean {
    return this.line?.isJoined ?? false;
  }

  /** Whether something else carries the room meanwhile: then attempts may be rare. */
  substitute(works: boolean): void {
    if (this.unhurried && !works && this.line === null) {
      this.attemptIn(this.backoff.next());
    }
    this.unhurried = works;
  }

  /** Looks whether the server is still there. */
  check(): void {
    this.line?.check();
  }

  /** The network is another one, or somebody looks again: no pause is waited for. */
  hurry(): void {
    this.check();
    if (!this.isJoined && Math.abs(this.around.now() - this.startedAt) >= YOUNG) {
      this.backoff.reset();
      this.attempt();
    }
  }

  stop(): void {
    this.cancelNext();
    this.line?.close();
    this.line = null;
  }

  private attempt(): void {
    this.stop();
    this.startedAt = this.around.now();
    this.joinedAt = null;
    this.line = new SocketLine(this.around, this.to, {
      joined: () => {
        this.joinedAt = this.around.now();
        this.silentInARow = 0;
        this.listener.joined();
      },
      heard: (frame) => this.listener.heard(frame),
      ended: (ending) => this.ended(ending),
    });
  }

  private attemptIn(millis: number): void {
    this.cancelNext();
    this.cancelNext = this.around.after(millis, () => this.attempt());
  }

  private ended(ending: Ending): void {
    this.line = null;
    const refusal = refusalIn(ending);
    if (refusal !== null) {
      this.listener.refused(ending.code, refusal);
      return;
    }
    this.silentInARow = ending.heard ? 0 : this.silentInARow + 1;
    if (this.joinedAt !== null && this.around.now() - this.joinedAt >= GOOD) {
      this.backoff.reset();
    }
    this.attemptIn(this.pauseAfter(ending.code));
    this.listener.lost(this.silentInARow);
  }

  private pauseAfter(code: number): number {
    if (isOverload(code)) {
      return this.between(OVERLOAD);
    }
    if (isRestart(code) && this.joinedAt !== null) {
      return this.around.random() * RESTART;
    }
    return this.unhurried ? this.between(UNHURRIED) : this.backoff.next();
  }

  private between(span: { least: number; spread: number }): number {
    return span.least + this.around.random() * span.spread;
  }
}
