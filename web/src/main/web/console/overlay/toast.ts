import { html, nothing, type TemplateResult } from 'lit';
import type { Notice, Notices } from '../actions/notices.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { icon } from '../icon/icons.ts';
import type { ConsoleTexts } from '../text/console-texts.ts';

export interface ToastParts {
  readonly texts: ConsoleTexts;
  readonly notices: Notices;
  /** What the undo of the notice would do. */
  readonly undoing: (notice: Notice) => Sentence | null;
  readonly undo: () => void;
}

/** What was done, or why not. The two regions are always there, so that what comes into them is read out. */
export function toast(parts: ToastParts): TemplateResult {
  const notice = parts.notices.current;
  const done = notice?.kind === 'done';
  return html`<div class="toasts">
    <div role="status">${done ? shown(parts, notice) : nothing}</div>
    <div role="alert">${notice !== null && !done ? shown(parts, notice) : nothing}</div>
  </div>`;
}

function shown({ texts, notices, undoing, undo }: ToastParts, notice: Notice): TemplateResult {
  const back = undoing(notice);
  return html`<div
    class="toast"
    data-kind=${notice.kind}
    @mouseenter=${() => notices.hold(true)}
    @mouseleave=${() => notices.hold(false)}
    @focusin=${() => notices.hold(true)}
    @focusout=${() => notices.hold(false)}
  >
    ${icon(notice.kind === 'done' ? 'check' : 'warn')}
    <p>${say(texts, notice.sentence)}</p>
    ${back === null
      ? nothing
      : html`<button type="button" class="toast-undo" aria-keyshortcuts="Control+Z" @click=${undo}>
          ${icon('undo')}<span>${texts.say('undo.what', { what: say(texts, back) })}</span>
        </button>`}
    <button type="button" class="icon-button" aria-label=${texts.say('dismiss')} @click=${() => notices.dismiss()}>
      ${icon('close')}
    </button>
  </div>`;
}
