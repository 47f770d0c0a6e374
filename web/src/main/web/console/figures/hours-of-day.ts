import type { StatisticsReading } from '../workplace/readings.ts';

type Hour = StatisticsReading['byHour'][number];

/** Every hour from the first with anybody to the last, those without anybody included: a gap is a figure too. */
export function hoursOfDay(byHour: readonly Hour[]): readonly Hour[] {
  const [first, last] = [byHour[0]?.hour, byHour.at(-1)?.hour];
  if (first === undefined || last === undefined) {
    return [];
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map(
    (hour) => byHour.find((one) => one.hour === hour) ?? { hour, joined: 0, served: 0, meanWait: null },
  );
}
