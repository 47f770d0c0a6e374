import type { Values } from '../../text/texts.ts';
import type { ConsoleText, ConsoleTexts } from '../text/console-texts.ts';

/** Something to say, before it is said in a language. */
export interface Sentence {
  readonly key: ConsoleText;
  readonly values?: Values;
}

export function say(texts: ConsoleTexts, sentence: Sentence): string {
  return texts.say(sentence.key, sentence.values);
}
