const STARTED = Date.now() - performance.now();

/**
 * Milliseconds that only go forward, whatever somebody or the network sets the clock to: what lasts ten seconds must not
 * last an hour because the clock was set back meanwhile.
 */
export function steadyNow(): number {
  return STARTED + performance.now();
}

/** Less than this is the time that the answer took, and the second that the header rounds to. */
const TOLERANCE_MILLIS = 5_000;

/**
 * The time that the screen shows. The small computers behind screens often have no clock of their own and start with a
 * wrong one: where the server's differs, the server's is right.
 */
export class ServerClock {
  private readonly own: () => number;
  private readonly steady: () => number;
  private ahead: number | null = null;

  /** @param own the machine's clock, which may jump; `steady` one that does not */
  constructor(own: () => number, steady: () => number) {
    this.own = own;
    this.steady = steady;
  }

  /** @param date the header of an answer that has just come; null leaves things as they are */
  heard(date: string | null): void {
    const server = Date.parse(date ?? '');
    if (Number.isFinite(server)) {
      const right = Math.abs(server - this.own()) <= TOLERANCE_MILLIS ? this.own() : server;
      this.ahead = right - this.steady();
    }
  }

  now(): Date {
    return new Date(this.ahead === null ? this.own() : this.steady() + this.ahead);
  }
}
