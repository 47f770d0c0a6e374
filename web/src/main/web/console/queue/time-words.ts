import type { ConsoleTexts } from '../text/console-texts.ts';

const MINUTE = 60_000;

/** How long it is since then, in whole minutes; a clock that is a little ahead makes no negative waits. */
export function minutesSince(now: number, instant: string): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / MINUTE));
}

export function duration(texts: ConsoleTexts, minutes: number): string {
  if (minutes < 60) {
    return texts.say('time.minutes', { n: minutes });
  }
  return texts.say('time.hours', { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, '0') });
}

/** How long ago something was, or has been going on. */
export function since(texts: ConsoleTexts, now: number, instant: string): string {
  const minutes = minutesSince(now, instant);
  return minutes === 0 ? texts.say('time.moment') : duration(texts, minutes);
}

/** Minutes that are measured, to what anybody can use: none where nothing was measured. */
export function measured(texts: ConsoleTexts, minutes: number | null): string {
  return minutes === null ? '–' : duration(texts, Math.round(minutes));
}
