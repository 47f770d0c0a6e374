import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Values } from '../../text/texts.ts';
import { textsIn, type Key, type ScreenTexts } from '../text/screen-texts.ts';
import { turnOf } from '../text/turns.ts';

/** What the screen says, in two languages at most at a time. */
export class Words {
  readonly lead: ScreenTexts;
  readonly second: ScreenTexts | null;

  constructor(languages: readonly Language[], now: number) {
    const { lead, second } = turnOf(languages, now);
    this.lead = textsIn(lead);
    this.second = second === null ? null : textsIn(second);
  }

  say(key: Key, values: Values = {}): string {
    return this.lead.say(key, values);
  }

  both(key: Key, values: Values = {}): TemplateResult {
    return html`<span class="first">${this.lead.say(key, values)}</span>${this.further(key, values)}`;
  }

  /** The second language alone, for where the first stands elsewhere. */
  further(key: Key, values: Values = {}): TemplateResult | typeof nothing {
    const { second } = this;
    return second === null
      ? nothing
      : html`<span class="second" lang=${second.language} dir=${second.direction}>${second.say(key, values)}</span>`;
  }
}
