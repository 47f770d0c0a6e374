import { textsOf, type Language, type Tables, type Texts } from '../../text/texts.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type Key = keyof typeof fr;
export type PatientTexts = Texts<Key>;

const TABLES: Tables<Key> = { fr, en, ar };

export function patientTexts(language: Language): PatientTexts {
  return textsOf(TABLES, language);
}
