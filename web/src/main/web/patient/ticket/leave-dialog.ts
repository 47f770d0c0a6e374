import { html, nothing } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import type { Leaving } from './watch.ts';

/** Asks before a place is given up; what is refused is explained. */
export class LeaveDialog extends PageElement {
  static override properties = {
    texts: { attribute: false },
    label: { attribute: false },
    sending: { state: true },
    problem: { state: true },
  };

  declare texts: PatientTexts;
  declare label: string;
  declare leave: () => Promise<Leaving>;
  declare sending: boolean;
  declare problem: Exclude<Leaving, 'left'> | null;

  constructor() {
    super();
    this.sending = false;
    this.problem = null;
  }

  /** Browsers that know no dialog ask in their own way. */
  open(): void {
    this.problem = null;
    const dialog = this.dialog;
    if (typeof dialog?.showModal === 'function') {
      dialog.showModal();
    } else if (window.confirm(`${this.texts.say('leaveTitle')} ${this.texts.say('leaveText', { label: this.label })}`)) {
      void this.confirm();
    }
  }

  /** A call comes before a question. */
  dismiss(): void {
    if (!this.sending && this.dialog?.open) {
      this.dialog.close();
    }
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private async confirm(): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    const outcome = await this.leave();
    this.sending = false;
    this.problem = outcome === 'left' ? null : outcome;
    if (outcome === 'left') {
      this.dialog?.close?.();
    }
  }

  protected override render() {
    const { texts, problem } = this;
    const words = problem === null ? null : texts.say(problem === 'refused' ? 'leaveRefused' : 'leaveUnanswered');
    return html`<dialog aria-labelledby="leave-title" class="card">
      <h2 id="leave-title">${texts.say('leaveTitle')}</h2>
      <p>${texts.say('leaveText', { label: this.label })}</p>
      <div role="alert">${words === null ? nothing : html`<p class="notice warn">${words}</p>`}</div>
      <div class="actions">
        <button class="button quiet" type="button" @click=${() => this.dialog?.close()}>
          ${texts.say(problem === 'refused' ? 'understood' : 'leaveNo')}
        </button>
        ${problem === 'refused'
          ? nothing
          : html`<button class="button danger" type="button" aria-disabled=${this.sending} @click=${() => void this.confirm()}>
              ${texts.say(this.sending ? 'leaving' : 'leaveYes')}
            </button>`}
      </div>
    </dialog>`;
  }
}

customElements.define('qm-leave', LeaveDialog);
