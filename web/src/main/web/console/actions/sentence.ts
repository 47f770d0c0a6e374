import type { Values } from '../../text/texts.ts';
import type { ConsoleText, ConsoleTexts } from '../text/console-texts.ts';

/** Something to say, before it is said in a language. */
export interface Sentence {
  readonly key: ConsoleText;
  readonly values?: Values;
}

/** Names and numbers keep their own direction in a sentence that runs the other way. */
export function say(texts: ConsoleTexts, { key, values = {} }: Sentence): string {
  const apart = ([name, value]: [string, string | number]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value];
  return texts.say(key, texts.direction === 'rtl' ? Object.fromEntries(Object.entries(values).map(apart)) : values);
}
