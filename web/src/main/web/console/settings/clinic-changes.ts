import type { ClinicReading, Hours } from '../workplace/readings.ts';
import { sorted } from './hours.ts';

/** What managers can say about their clinic. */
export type ClinicDescription = Pick<
  ClinicReading,
  'name' | 'locale' | 'languages' | 'timeZone' | 'notice' | 'voice' | 'hours'
>;

/** Only what differs is sent: what somebody else changes at the same time stays as they want it. */
export function changesOf(before: ClinicDescription, after: ClinicDescription): Partial<ClinicDescription> {
  const keys = ['name', 'locale', 'languages', 'timeZone', 'notice', 'voice', 'hours'] as const;
  const tidy = (clinic: ClinicDescription) => ({ ...clinic, hours: sorted(clinic.hours) });
  const [was, is] = [tidy(before), tidy(after)];
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key])).map((key) => [key, is[key]]),
  );
}

/** A tag such as `ar-TN` stays as it is while its language does. */
export function localeFor(language: string, before: string): string {
  return before.split('-')[0] === language ? before : language;
}

/** Those that were chosen, in the order of all, with the clinic's own first and always. */
export function languagesFor(own: string, chosen: readonly string[], all: readonly string[]): readonly string[] {
  return [own, ...all.filter((language) => language !== own && chosen.includes(language))];
}

export function timeZones(current: string): readonly string[] {
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : FEW;
  return [...new Set([...all, current])].sort();
}

/** Where a browser knows no list of its own. */
const FEW = ['Africa/Algiers', 'Africa/Casablanca', 'Africa/Tunis', 'Europe/Brussels', 'Europe/Paris', 'Europe/Zurich'];

export type { Hours };
