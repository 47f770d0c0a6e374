import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { Subject } from '../actions/desk.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { dialog } from '../overlay/dialog.ts';
import type { Scene } from '../scene.ts';
import { drawnCode, type DrawnCode } from '../workplace/join-code.ts';
import type { RecoveryCode } from '../workplace/readings.ts';

/** A code with which a patient takes the ticket to another phone. It is asked for once, and shown as large as can be. */
export class Recovery extends PageElement {
  static override properties = {
    scene: { attribute: false },
    patient: { attribute: false },
    close: { attribute: false },
    code: { state: true },
    join: { state: true },
    failure: { state: true },
  };

  declare scene: Scene;
  declare patient: Subject;
  declare close: () => void;
  declare code: RecoveryCode | null;
  declare join: DrawnCode | null;
  declare failure: Sentence | null;

  constructor() {
    super();
    this.code = null;
    this.join = null;
    this.failure = null;
  }

  protected override firstUpdated(): void {
    void this.ask();
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    const title = texts.say('recovery.title', { label: this.patient.ticketLabel });
    return dialog({ texts, title, body: this.body(), close: this.close, kind: 'recovery' });
  }

  private body(): TemplateResult {
    const { texts } = this.scene;
    if (this.failure !== null) {
      return html`<p class="notice danger" role="alert">${say(texts, this.failure)}</p>`;
    }
    return this.code === null ? html`<p role="status">${texts.say('recovery.asking')}</p>` : this.shown(this.code);
  }

  private shown({ recoveryCode, expiresAt }: RecoveryCode): TemplateResult {
    const { texts, place } = this.scene;
    const until = texts.time(new Date(expiresAt), place.clinic.timeZone);
    return html`<p class="recovery-code number" role="status">${recoveryCode.slice(0, 3)} ${recoveryCode.slice(3)}</p>
      <p class="recovery-until">${texts.say('recovery.until', { time: until })}</p>
      <div class="recovery-how">
        ${this.join === null
          ? nothing
          : html`<img class="qr" src=${this.join.image} alt=${texts.say('code.alt')} width="132" height="132" />`}
        <ol class="steps-list">
          <li>${texts.say('recovery.step-1')}</li>
          <li>${texts.say('recovery.step-2')}</li>
          <li>${texts.say('recovery.step-3')}</li>
        </ol>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" @click=${this.close}>${texts.say('done')}</button>
      </footer>`;
  }

  private async ask(): Promise<void> {
    const { place } = this.scene;
    const outcome = await place.desk.recover(this.patient);
    if (outcome.kind === 'done') {
      this.code = outcome.value;
      this.join = await drawnCode(place.api, place.clinicId).catch(() => null);
    } else {
      this.failure = outcome.sentence;
    }
  }
}

customElements.define('qm-recovery', Recovery);
