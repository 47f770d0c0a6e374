import { textsOf, type Language, type Texts } from '../../text/texts.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type ConsoleText = keyof typeof fr;
export type ConsoleTexts = Texts<ConsoleText>;

export function consoleTexts(language: Language): ConsoleTexts {
  return textsOf<ConsoleText>({ fr, en, ar }, language);
}
