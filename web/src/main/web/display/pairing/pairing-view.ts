import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGE_NAMES, LANGUAGES, directionOf, type Language } from '../../text/texts.ts';
import { ARROW } from '../board/icons.ts';
import { textsIn, type Key } from '../text/screen-texts.ts';
import { minutes } from './minutes.ts';

export interface PairingModel {
  /** What staff are to type; null where there is none just now. */
  readonly code: string | null;
  readonly millisLeft: number;
  readonly offline: boolean;
  /** Whether this screen was in use until staff removed it. */
  readonly removed: boolean;
  /** Where the console is, without `https://`. */
  readonly console: string;
}

/** What to do to let this screen in, for whoever stands before it, in every language: nobody chose one yet. */
export function pairingView(model: PairingModel): TemplateResult {
  return html`<main class="pairing">
    <h1 class="titles">${LANGUAGES.map((language) => said('pair_title', language))}</h1>
    ${codeView(model)}
    <p class="trouble" role="status" ?data-large=${model.code === null}>
      ${model.offline ? LANGUAGES.map((language) => said('pair_offline', language)) : nothing}
    </p>
    <ul class="ways">
      ${LANGUAGES.map((language) => wayView(language, model))}
    </ul>
    <p class="console-address"><bdi>${model.console}</bdi></p>
  </main>`;
}

function codeView(model: PairingModel): TemplateResult | typeof nothing {
  if (model.code === null) {
    return model.offline
      ? nothing
      : html`<p class="asking">${LANGUAGES.map((language) => said('pair_asking', language))}</p>`;
  }
  const [first, second] = [model.code.slice(0, 3), model.code.slice(3)];
  return html`<p class="code number" role="img" aria-label="${textsIn('fr').say('pair_code')} : ${model.code}">
    <span>${first}</span><span>${second}</span>
  </p>`;
}

function wayView(language: Language, model: PairingModel): TemplateResult {
  const texts = textsIn(language);
  const time = minutes(model.millisLeft);
  return html`<li lang=${language} dir=${directionOf(language)}>
    <h2>${LANGUAGE_NAMES[language]}</h2>
    <p class="way">
      <b>${texts.say('pair_console')}</b> <b>${ARROW}${texts.say('pair_settings')}</b>
      <b>${ARROW}${texts.say('pair_screens')}</b>
      <span>${ARROW}${texts.say('pair_enter')}</span>
    </p>
    ${model.removed ? html`<p class="removed">${texts.say('pair_removed')}</p>` : nothing}
    ${model.code === null ? nothing : html`<p class="left">${texts.say('pair_left', { time })}</p>`}
  </li>`;
}

function said(key: Key, language: Language): TemplateResult {
  return html`<span lang=${language} dir=${directionOf(language)}>${textsIn(language).say(key)}</span>`;
}
