import type { Language } from '../../text/texts.ts';

const DAY_MILLIS = 12 * 3_600_000;

type Form = 'minute' | 'second' | 'day';

const FORMS: Record<Form, Intl.DateTimeFormatOptions> = {
  minute: { hour: '2-digit', minute: '2-digit' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** The clock on the wall: where the clinic is, in digits that everybody reads. One is kept, as it is read each second. */
export class WallClock {
  private readonly formats: Record<Form, Intl.DateTimeFormat>;

  constructor(language: Language, timeZone: string | undefined) {
    const format = (form: Form) =>
      new Intl.DateTimeFormat(`${language}-u-nu-latn`, { ...FORMS[form], hourCycle: 'h23', timeZone });
    this.formats = { minute: format('minute'), second: format('second'), day: format('day') };
  }

  /** `10:32`. */
  minute(instant: Date): string {
    return this.formats.minute.format(instant);
  }

  /** `10:32:05`, with its day where that may be another than today. */
  exact(instant: Date, now: Date): string {
    const old = now.getTime() - instant.getTime() > DAY_MILLIS;
    return this.formats[old ? 'day' : 'second'].format(instant);
  }
}

export type AgeKey = 'age_never' | 'age_seconds' | 'age_minutes' | 'age_hours';

/** An age in the unit in which people think of it. */
export function ageOf(millis: number | null): { readonly key: AgeKey; readonly n: number } {
  if (millis === null) {
    return { key: 'age_never', n: 0 };
  }
  const seconds = Math.round(millis / 1000);
  if (seconds < 120) {
    return { key: 'age_seconds', n: seconds };
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? { key: 'age_minutes', n: minutes } : { key: 'age_hours', n: Math.floor(minutes / 60) };
}
