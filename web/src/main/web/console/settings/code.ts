import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { icon } from '../icon/icons.ts';
import { question } from '../overlay/dialog.ts';
import type { Scene } from '../scene.ts';
import { drawnCode, shortUrl, type DrawnCode } from '../workplace/join-code.ts';

/** The QR code that patients join with, and its replacement. */
class CodeSetting extends PageElement {
  static override properties = {
    scene: { attribute: false },
    code: { state: true },
    failed: { state: true },
    asking: { state: true },
  };

  declare scene: Scene;
  declare code: DrawnCode | null;
  declare failed: boolean;
  declare asking: boolean;

  constructor() {
    super();
    this.code = null;
    this.failed = false;
    this.asking = false;
  }

  protected override firstUpdated(): void {
    void this.load();
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    return html`<section class="setting" aria-labelledby="setting-title">
      <header class="section-head"><h1 id="setting-title">${texts.say('code.title')}</h1></header>
      <p class="soft">${texts.say('code.hint')}</p>
      ${this.code === null ? this.missing() : this.shown(this.code)} ${this.asking ? this.confirmation() : nothing}
    </section>`;
  }

  private missing(): TemplateResult {
    const { texts } = this.scene;
    return this.failed
      ? html`<p class="notice danger" role="alert">${texts.say('settings.unreachable')}</p>`
      : html`<p role="status">${texts.say('queue.loading')}</p>`;
  }

  private shown({ image, joinUrl, expiresAt }: DrawnCode): TemplateResult {
    const { texts, place } = this.scene;
    const days = new Intl.DateTimeFormat(`${texts.language}-u-nu-latn`, { dateStyle: 'long', timeZone: place.clinic.timeZone });
    const until = days.format(new Date(expiresAt));
    return html`<div class="code card">
      <img class="qr" src=${image} alt=${texts.say('code.alt')} width="220" height="220" />
      <div class="code-about">
        <p><a class="address" href=${joinUrl} target="_blank" rel="noreferrer" dir="ltr">${shortUrl(joinUrl)}</a></p>
        <p class="soft">${texts.say('code.until', { date: until })}</p>
        <a class="button" href="#/poster">${icon('print')}${texts.say('code.poster')}</a>
        <button type="button" class="button danger" @click=${() => (this.asking = true)}>${texts.say('code.rotate')}</button>
        <p class="soft small-text">${texts.say('code.rotate-hint')}</p>
      </div>
    </div>`;
  }

  private confirmation(): TemplateResult {
    const { texts } = this.scene;
    return question({
      texts,
      title: texts.say('code.rotate'),
      text: texts.say('code.rotate-text'),
      yes: texts.say('code.rotate'),
      no: texts.say('back'),
      answer: (yes) => {
        this.asking = false;
        if (yes) {
          void this.rotate();
        }
      },
    });
  }

  private async load(): Promise<void> {
    const { api, clinicId } = this.scene.place;
    try {
      this.code = await drawnCode(api, clinicId);
    } catch {
      this.failed = true;
    }
  }

  private async rotate(): Promise<void> {
    const { api, attempts, clinicId, notices } = this.scene.place;
    const outcome = await attempts.run('rotate', (key) => api.post(`/clinics/${clinicId}/join-code/rotation`, undefined, key));
    if (outcome.kind === 'done') {
      notices.show({ kind: 'done', sentence: { key: 'code.rotated' } });
      await this.load();
    } else {
      notices.show({ kind: outcome.kind, sentence: outcome.sentence });
    }
  }
}

customElements.define('qm-code', CodeSetting);
