import { DAYS, type Day, type Hours } from '../workplace/readings.ts';

/** The API takes no more. */
export const MOST_HOURS = 28;

const FIRST = { from: '09:00', to: '12:00' };
const SECOND = { from: '14:00', to: '18:00' };

/** The times of one day, in their order. */
export function ofDay(hours: readonly Hours[], day: Day): readonly Hours[] {
  return hours.filter((one) => one.day === day).sort((one, other) => one.from.localeCompare(other.from));
}

/** Another stretch of a day: the morning, then the afternoon, then whatever comes after. */
export function added(hours: readonly Hours[], day: Day): readonly Hours[] {
  const last = ofDay(hours, day).at(-1);
  const next = last === undefined ? FIRST : last.to < SECOND.from ? SECOND : { from: last.to, to: '23:00' };
  return hours.length >= MOST_HOURS ? hours : [...hours, { day, ...next }];
}

export function removed(hours: readonly Hours[], one: Hours): readonly Hours[] {
  return hours.filter((other) => other !== one);
}

export function changed(hours: readonly Hours[], one: Hours, change: Partial<Hours>): readonly Hours[] {
  return hours.map((other) => (other === one ? { ...other, ...change } : other));
}

/** The same times from Monday to Friday as on Monday. */
export function allWeek(hours: readonly Hours[]): readonly Hours[] {
  const monday = ofDay(hours, 'MONDAY');
  const weekend = hours.filter(({ day }) => day === 'SATURDAY' || day === 'SUNDAY');
  return [...DAYS.slice(0, 5).flatMap((day) => monday.map((one) => ({ ...one, day }))), ...weekend];
}

/** Whether every stretch ends after it begins, and begins after the one before it ended. */
export function makeSense(hours: readonly Hours[]): boolean {
  return DAYS.every((day) => {
    const times = ofDay(hours, day);
    return times.every((one, at) => one.from < one.to && (at === 0 || (times[at - 1]?.to ?? '') <= one.from));
  });
}

/** In the order of the week. */
export function sorted(hours: readonly Hours[]): readonly Hours[] {
  return DAYS.flatMap((day) => ofDay(hours, day)).map(({ day, from, to }) => ({ day, from: from.slice(0, 5), to: to.slice(0, 5) }));
}
