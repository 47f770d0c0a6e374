/** The languages that every page speaks. French comes first: it is what a clinic starts with. */
export const LANGUAGES = ['fr', 'en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, for whoever looks for theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { fr: 'Français', en: 'English', ar: 'العربية' };

/**
 * A text with `{placeholders}`, or one for each plural form of its language (CLDR's names; `other` always), of which the
 * value `n` chooses.
 */
export type Text = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Values = Record<string, string | number>;

/** The texts of one page in one language. `K` are the keys, so that a wrong one does not compile. */
export interface Texts<K extends string> {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The text of a key; numbers among the values are written in western digits, as on the screens and posters. */
  say(key: K, values?: Values): string;
  /** The hour and minute of an instant, where the clinic is. */
  time(instant: Date, timeZone: string): string;
}

export type Tables<K extends string> = Record<Language, Record<K, Text>>;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The language to speak: what was chosen, else the first of ours that the browser asks for, else the fallback.
 * `wanted` are IETF tags, such as `fr-CA`.
 */
export function chooseLanguage(chosen: string | null, wanted: readonly string[], fallback: Language): Language {
  const candidates = [chosen, ...wanted.map((tag) => tag.split('-')[0]?.toLowerCase())];
  return candidates.find(isLanguage) ?? fallback;
}

export function textsOf<K extends string>(tables: Tables<K>, language: Language): Texts<K> {
  const table = tables[language];
  const plurals = new Intl.PluralRules(language);
  return {
    language,
    direction: directionOf(language),
    say(key, values = {}) {
      const text = table[key];
      const form = typeof text === 'string' ? text : (text[plurals.select(Number(values['n']))] ?? text.other);
      return fill(form, values);
    },
    time(instant, timeZone) {
      return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      }).format(instant);
    },
  };
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
