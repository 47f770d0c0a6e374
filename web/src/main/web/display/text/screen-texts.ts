import { textsOf, type Language, type Tables, type Texts } from '../../text/texts.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type Key = keyof typeof fr;
export type ScreenTexts = Texts<Key>;

const TABLES: Tables<Key> = { fr, en, ar };

const TEXTS: Record<Language, ScreenTexts> = {
  fr: textsOf(TABLES, 'fr'),
  en: textsOf(TABLES, 'en'),
  ar: textsOf(TABLES, 'ar'),
};

export function textsIn(language: Language): ScreenTexts {
  return TEXTS[language];
}
