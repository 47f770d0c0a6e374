import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon/icons.ts';
import type { ConsoleTexts } from '../text/console-texts.ts';
import { modal } from './modal.ts';

export interface DialogParts {
  readonly texts: ConsoleTexts;
  readonly title: string;
  readonly body: TemplateResult;
  /** Null where nothing but an answer closes it. */
  readonly close: (() => void) | null;
  readonly kind?: string;
}

/** A dialog over the page. Its title gets the focus unless something in the body asks for it by `autofocus`. */
export function dialog({ texts, title, body, close, kind = '' }: DialogParts): TemplateResult {
  return html`<dialog class="dialog ${kind}" aria-labelledby="dialog-title-${kind}" ${modal(close)}>
    <header class="dialog-head">
      <h2 id="dialog-title-${kind}" tabindex="-1">${title}</h2>
      ${close === null
        ? nothing
        : html`<button type="button" class="icon-button" aria-label=${texts.say('close')} @click=${close}>
            ${icon('close')}
          </button>`}
    </header>
    ${body}
  </dialog>`;
}

export interface Question {
  readonly texts: ConsoleTexts;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly answer: (yes: boolean) => void;
}

/** Asks before what cannot be undone. */
export function question({ texts, title, text, yes, no, answer }: Question): TemplateResult {
  const body = html`<p>${text}</p>
    <footer class="dialog-foot">
      <button type="button" class="button quiet" autofocus @click=${() => answer(false)}>${no}</button>
      <button type="button" class="button danger" @click=${() => answer(true)}>${yes}</button>
    </footer>`;
  return dialog({ texts, title, body, close: () => answer(false), kind: 'question' });
}
