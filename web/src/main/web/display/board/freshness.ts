import type { ConnectionState } from '../../realtime/queuemed-realtime.ts';

/** What was told longer ago than this is not shown as if it were so now. */
const FRESH_MILLIS = 10_000;

/**
 * How much what is shown can be relied on. `light` is the colour of the dot: green, orange (blinking), red. `quiet` is a
 * connection that stands while its server says nothing.
 */
export interface Freshness {
  readonly light: 'green' | 'orange' | 'red';
  readonly word: 'live' | 'connecting' | 'reconnecting' | 'quiet' | 'lost';
  /** Since the server's last word; null before the first. */
  readonly ageMillis: number | null;
  /** Whether what is shown must be marked as old. */
  readonly stale: boolean;
}

export function freshness(state: ConnectionState, lastWord: number | null, now: number): Freshness {
  // A clock that was set back while the screen was on says nothing about age: it counts as old until the next word.
  const age = lastWord === null ? null : now - lastWord;
  const stale = age !== null && (age > FRESH_MILLIS || age < -FRESH_MILLIS);
  return { ...light(state, stale), ageMillis: age === null ? null : Math.max(0, age), stale };
}

function light(state: ConnectionState, stale: boolean): Pick<Freshness, 'light' | 'word'> {
  switch (state) {
    case 'live':
      return stale ? { light: 'orange', word: 'quiet' } : { light: 'green', word: 'live' };
    case 'lost':
      return { light: 'red', word: 'lost' };
    case 'connecting':
    case 'reconnecting':
      return { light: 'orange', word: state };
  }
}
