import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { QueueStatus } from '../../realtime/queuemed-realtime.ts';
import { wordsOfStaff } from '../../text/staff-words.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { dialog } from '../overlay/dialog.ts';
import { check, field, written } from '../overlay/field.ts';
import type { QueueScene } from './queue-scene.ts';
import type { Turn } from './queue-work.ts';

const STATUSES: readonly QueueStatus[] = ['OPEN', 'PAUSED', 'CLOSED'];

/** Opens, pauses or closes the queue. With people waiting, closing asks once more. */
export class StatusDialog extends PageElement {
  static override properties = {
    scene: { attribute: false },
    close: { attribute: false },
    turned: { attribute: false },
    chosen: { state: true },
    asking: { state: true },
    failure: { state: true },
  };

  declare scene: QueueScene;
  declare close: () => void;
  declare turned: (status: QueueStatus, before: Turn) => void;
  declare chosen: QueueStatus;
  /** The message to close with, while it is asked whether that is meant; null while nothing is asked. */
  declare asking: string | null;
  declare failure: Sentence | null;

  constructor() {
    super();
    this.asking = null;
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.scene.view.status === 'OPEN' ? 'PAUSED' : 'OPEN';
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    const body = this.asking === null ? this.form() : this.confirmation(this.asking);
    return dialog({ texts, title: texts.say('status.title'), body, close: this.close, kind: 'status-dialog' });
  }

  private form(): TemplateResult {
    const { texts, view } = this.scene;
    return html`<form class="form" @submit=${this.submit}>
      <fieldset class="checks cards" @change=${this.choose}>
        <legend class="visually-hidden">${texts.say('status.title')}</legend>
        ${STATUSES.map((status) =>
          check({
            name: 'status',
            value: status,
            type: 'radio',
            label: texts.say(`status.${status}`) + (status === view.status ? ` (${texts.say('status.now')})` : ''),
            hint: texts.say(`status.${status}.means`),
            checked: status === this.chosen,
          }),
        )}
      </fieldset>
      ${field({ name: 'message', label: texts.say('status.message'), hint: texts.say('status.message-hint'), maxlength: 200 })}
      ${this.problem()}
      <footer class="dialog-foot">
        <button type="button" class="button quiet" @click=${this.close}>${texts.say('cancel')}</button>
        <button class="button">${texts.say(`status.${this.chosen}.do`)}</button>
      </footer>
    </form>`;
  }

  private confirmation(message: string): TemplateResult {
    const { texts, work } = this.scene;
    return html`<p>${texts.say('status.close-waiting', { n: work.line.length })}</p>
      ${this.problem()}
      <footer class="dialog-foot">
        <button type="button" class="button quiet" @click=${() => (this.asking = null)}>${texts.say('back')}</button>
        <button type="button" class="button danger" @click=${() => this.turn('CLOSED', message)}>
          ${texts.say('status.CLOSED.do')}
        </button>
      </footer>`;
  }

  private problem(): TemplateResult | typeof nothing {
    return this.failure === null
      ? nothing
      : html`<p class="notice danger" role="alert">${say(this.scene.texts, this.failure)}</p>`;
  }

  private choose(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'status') {
      this.chosen = STATUSES.find((status) => status === value) ?? this.chosen;
    }
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const message = written(new FormData(event.target as HTMLFormElement), 'message');
    if (this.chosen === 'CLOSED' && this.scene.work.line.length > 0) {
      this.asking = message;
    } else {
      void this.turn(this.chosen, message);
    }
  }

  private async turn(status: QueueStatus, message: string): Promise<void> {
    const { view, place } = this.scene;
    const before = { status: view.status, message: wordsOfStaff(place.clinic.message) };
    const outcome = await place.desk.turn(status, message === '' ? null : message);
    if (outcome.kind === 'done') {
      this.turned(status, before);
      this.close();
    } else {
      this.failure = outcome.sentence;
    }
  }
}

customElements.define('qm-status', StatusDialog);
