/** The pauses between attempts, in milliseconds: what is promised for a reconnection is below the last. */
const PAUSES = [1000, 2000, 4000, 5000] as const;
const LONGEST = 5000;

/** Never a crowd: each pause is somewhere between half of its length and the whole. */
export class Backoff {
  private readonly random: () => number;
  private failures = 0;

  constructor(random: () => number) {
    this.random = random;
  }

  next(): number {
    const whole = PAUSES[this.failures] ?? LONGEST;
    this.failures += 1;
    return whole / 2 + (this.random() * whole) / 2;
  }

  reset(): void {
    this.failures = 0;
  }
}
