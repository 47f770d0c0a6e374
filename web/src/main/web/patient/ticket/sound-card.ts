import { html } from 'lit';
import { PageElement } from '../../design/page.ts';
import { askToNotify } from '../alert/notification.ts';
import { shake } from '../alert/vibration.ts';
import { bell, muted } from '../frame/icons.ts';
import type { Phone } from '../phone.ts';
import type { PatientTexts } from '../text/patient-texts.ts';

/**
 * The offer to be rung for. Browsers let a page sound only after a touch, and ask the patient before it may notify: both
 * come with one button, that also plays what a call sounds like.
 */
export class SoundCard extends PageElement {
  static override properties = { texts: { attribute: false } };

  declare texts: PatientTexts;
  declare phone: Phone;

  private readonly onTouch = () => void this.unlock();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.onTouch);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.onTouch);
  }

  /** Any touch will do; nothing is heard of it. */
  private async unlock(): Promise<void> {
    if (!this.phone.chime.isReady) {
      await this.phone.chime.unlock();
      this.requestUpdate();
    }
  }

  private async activate(): Promise<void> {
    this.phone.preferences.isMuted = false;
    await this.phone.chime.unlock();
    void this.phone.chime.ring(1);
    shake(200);
    await askToNotify().catch(() => undefined);
    this.requestUpdate();
  }

  private mute(): void {
    this.phone.preferences.isMuted = true;
    this.requestUpdate();
  }

  protected override render() {
    const { phone, texts } = this;
    const isMuted = phone.preferences.isMuted;
    const isOn = !isMuted && phone.chime.isReady && phone.preferences.hasChosenSound;
    const words = isMuted ? 'soundIsOff' : isOn ? 'soundIsOn' : 'soundOffer';
    return html`<section class="card tip brief">
      ${isMuted ? muted : bell}
      <div>
        <p role="status">${texts.say(words)}</p>
        <div class="actions">
          <button class="button quiet" type="button" @click=${() => void this.activate()}>
            ${texts.say(isOn ? 'soundTest' : 'soundActivate')}
          </button>
          ${isOn
            ? html`<button class="button quiet" type="button" @click=${() => this.mute()}>${texts.say('soundStop')}</button>`
            : ''}
        </div>
      </div>
    </section>`;
  }
}

customElements.define('qm-sound-card', SoundCard);
