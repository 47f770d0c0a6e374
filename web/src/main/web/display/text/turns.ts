import type { Language } from '../../text/texts.ts';

/** How long a further language keeps the second place. */
const TURN_MILLIS = 8_000;

export interface Turn {
  readonly lead: Language;
  readonly second: Language | null;
}

/**
 * The clinic's own language always stands, so that nobody waits for it to come round; the others take turns beside it.
 * More than two at a time would make each too small to read from the last row of chairs.
 */
export function turnOf(languages: readonly Language[], now: number): Turn {
  const [lead = 'fr', ...others] = languages;
  const second = others[Math.floor(now / TURN_MILLIS) % Math.max(1, others.length)];
  return { lead, second: second ?? null };
}
