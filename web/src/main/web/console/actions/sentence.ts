import type { Values } from '../../text/texts.ts';
import type { ConsoleText, ConsoleTexts } from '../text/console-texts.ts';

/** Something to say, before it is said in a language. */
export interface Sentence {
  readonly key: ConsoleText;
  readonly values?: Values;
}

/** Names and numbers keep their own direction in a sentence that runs the other way. */
export function say(texts: ConsoleTexts, { key, values = {} }: Sentence): string {
  const apart = (value: string | number) => (texts.direction === 'rtl' ? `\u2068${value}\u2069` : value);
  return texts.say(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value])));
}
