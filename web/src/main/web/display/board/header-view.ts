import { html, nothing, type TemplateResult } from 'lit';
import { connectionDot } from '../../design/connection-dot.ts';
import { ageOf } from './clock.ts';
import type { Freshness } from './freshness.ts';
import { SILENT } from './icons.ts';
import type { Words } from './words.ts';

export interface HeaderModel {
  readonly name: string;
  readonly time: string;
  readonly freshness: Freshness;
  readonly silent: boolean;
}

/** Whose screen it is, what time it is, and whether all this can be relied on. */
export function headerView(model: HeaderModel, words: Words, touch: () => void): TemplateResult {
  return html`<header class="head">
    <h1 class="clinic"><bdi>${model.name || 'QueueMed'}</bdi></h1>
    ${model.silent
      ? html`<button type="button" class="sound-hint" @click=${touch}>${SILENT}${words.say('sound_hint')}</button>`
      : nothing}
    ${standingView(model.freshness, words)}
    <time class="clock number">${model.time}</time>
  </header>`;
}

/** The dot and its words are told to those who listen; the seconds are for the eye, or they would never be silent. */
function standingView(freshness: Freshness, words: Words): TemplateResult {
  const age = ageOf(freshness.ageMillis);
  return html`<div class="standing" data-light=${freshness.light}>
    ${connectionDot(dotOf(freshness), words.say(freshness.word))}
    <span class="age">${words.say(age.key, { n: age.n })}</span>
  </div>`;
}

function dotOf(freshness: Freshness) {
  return freshness.light === 'green' ? 'live' : freshness.light === 'red' ? 'lost' : 'reconnecting';
}
