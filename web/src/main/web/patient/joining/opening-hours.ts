import type { OpeningHours, Weekday } from '../server/answers.ts';

export const WEEK: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** A day as it is shown; no spans: closed. */
export interface DayHours {
  readonly day: Weekday;
  readonly spans: readonly string[];
  readonly isToday: boolean;
}

/** The whole week from Monday on, on the clinic's own clock. */
export function weekOf(hours: readonly OpeningHours[], now: Date, timeZone: string): DayHours[] {
  const today = weekdayOf(now, timeZone);
  return WEEK.map((day) => ({
    day,
    isToday: day === today,
    spans: hours
      .filter((span) => span.day === day)
      .map((span) => `${minute(span.from)}–${minute(span.to)}`)
      .sort(),
  }));
}

/** The name of a weekday, such as `lundi`. */
export function dayName(day: Weekday, language: string): string {
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + WEEK.indexOf(day)));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

function weekdayOf(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone }).format(now).toUpperCase();
}

/** Seconds, where the server writes them, are of no use to anybody. */
function minute(time: string): string {
  return time.slice(0, 5);
}
