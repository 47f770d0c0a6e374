/** Less than this is the time that the answer took, and the second that the header rounds to. */
const TOLERANCE_MILLIS = 5_000;

/**
 * The time that the screen shows. The small computers behind screens often have no clock of their own and start with a
 * wrong one: where the server's differs, the server's is right.
 */
export class ServerClock {
  private ahead = 0;

  /** @param date the header of an answer that has just come; null leaves things as they are */
  heard(date: string | null, now: number): void {
    const server = Date.parse(date ?? '');
    if (Number.isFinite(server)) {
      this.ahead = Math.abs(server - now) > TOLERANCE_MILLIS ? server - now : 0;
    }
  }

  /** An instant of this screen's clock, by the server's. */
  at(millis: number): Date {
    return new Date(millis + this.ahead);
  }
}
