/** What the server estimated: so many minutes, from that moment on (in milliseconds of this phone's clock). */
export interface Estimate {
  readonly minutes: number;
  readonly since: number;
}

/**
 * A wait as it may be said. `soon`: less than can be counted. `any-moment`: the estimate has run out. `longer`: it ran
 * out a while ago and others are still before, so that "any moment" would be a lie.
 */
export type ShownWait =
  | { readonly kind: 'about'; readonly minutes: number }
  | { readonly kind: 'soon' }
  | { readonly kind: 'any-moment' }
  | { readonly kind: 'longer' };

const MINUTE = 60_000;

/** How long an estimate that has run out is still believed where others are before. */
const BELIEVED_MINUTES = 2;

/** Below this, an hour on the clock would claim more than is known. */
const WORTH_A_TIME_MINUTES = 5;

/** Between two words of the server it only falls, with time. */
export function shownWait(estimate: Estimate, position: number, now: number): ShownWait {
  const left = minutesLeft(estimate, now);
  if (left > 0) {
    return roughly(left);
  }
  return position > 1 && -left > BELIEVED_MINUTES ? { kind: 'longer' } : { kind: 'any-moment' };
}

/** As coarse as an estimate is; of two waits the longer is never shown as the shorter. */
export function roughly(minutes: number): ShownWait {
  const rounded = Math.round(minutes / step(minutes)) * step(minutes);
  return rounded > 1 ? { kind: 'about', minutes: rounded } : { kind: 'soon' };
}

/** About when the call may come, to five minutes; null where that is too close, or over. */
export function callTime(estimate: Estimate, now: number): Date | null {
  if (minutesLeft(estimate, now) <= WORTH_A_TIME_MINUTES) {
    return null;
  }
  const five = 5 * MINUTE;
  return new Date(Math.round((estimate.since + estimate.minutes * MINUTE) / five) * five);
}

function minutesLeft(estimate: Estimate, now: number): number {
  return estimate.minutes - Math.max(0, now - estimate.since) / MINUTE;
}

function step(minutes: number): number {
  if (minutes <= 10) {
    return 1;
  }
  if (minutes <= 30) {
    return 5;
  }
  return minutes <= 90 ? 10 : 30;
}
