import type { Surroundings } from './surroundings.ts';

/** How long an answer may take, in milliseconds. */
export const PATIENCE = 4000;

/** The server answers no more often than that; and so young a word is proof enough. */
const CLOSEST = 2000;

export interface Pulse {
  /** Asks the server whether it is there. */
  ask(): void;
  /** It is not. */
  dead(): void;
}

/**
 * Whether the server is still there. A browser shows no pings of the protocol to a page, so a quiet server is asked by
 * name; one that says nothing for the interval and the patience together is gone, whatever the socket believes.
 */
export class Liveness {
  private readonly around: Surroundings;
  private readonly interval: number;
  private readonly pulse: Pulse;
  private heardAt: number;
  private askedAt = Number.NEGATIVE_INFINITY;
  private cancelTick: () => void = () => {};
  private cancelVerdict: (() => void) | null = null;

  constructor(around: Surroundings, interval: number, pulse: Pulse) {
    this.around = around;
    this.interval = interval;
    this.pulse = pulse;
    this.heardAt = around.now();
    this.ask();
  }

  heard(): void {
    this.heardAt = this.around.now();
    this.cancelVerdict?.();
    this.cancelVerdict = null;
  }

  /** Somebody looks again, or the network changed: timers may have stood still, so only the time that passed counts. */
  check(): void {
    if (this.isOverdue()) {
      this.pulse.dead();
    } else if (this.sinceAsked() >= CLOSEST) {
      this.ask();
    }
  }

  stop(): void {
    this.cancelTick();
    this.cancelVerdict?.();
    this.cancelVerdict = null;
  }

  private ask(): void {
    this.askedAt = this.around.now();
    this.cancelTick();
    this.cancelTick = this.around.after(this.interval, () => this.tick());
    this.cancelVerdict ??= this.around.after(PATIENCE, () => this.pulse.dead());
    this.pulse.ask();
  }

  /** Where nobody looks, a late timer is the browser's thrift, and no sign of the server's death: it is asked first. */
  private tick(): void {
    if (this.around.isVisible() && this.isOverdue()) {
      this.pulse.dead();
    } else {
      this.ask();
    }
  }

  private isOverdue(): boolean {
    return this.around.now() - this.heardAt > this.interval + PATIENCE;
  }

  /** A clock that was put back says nothing. */
  private sinceAsked(): number {
    const passed = this.around.now() - this.askedAt;
    return passed < 0 ? CLOSEST : passed;
  }
}
