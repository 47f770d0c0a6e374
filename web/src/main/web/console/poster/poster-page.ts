import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { icon } from '../icon/icons.ts';
import type { Scene } from '../scene.ts';
import { drawnCode, type DrawnCode } from '../workplace/join-code.ts';
import { poster } from './poster.ts';

/** The sheet that hangs at the door, as it will come out of the printer. */
class PosterPage extends PageElement {
  static override properties = { scene: { attribute: false }, code: { state: true }, failed: { state: true } };

  declare scene: Scene;
  declare code: DrawnCode | null;
  declare failed: boolean;

  constructor() {
    super();
    this.code = null;
    this.failed = false;
  }

  protected override firstUpdated(): void {
    void this.load();
  }

  protected override render(): TemplateResult {
    const { texts, place } = this.scene;
    return html`<header class="section-head poster-head">
        <h1>${texts.say('poster.title')}</h1>
        <p class="soft">${texts.say('poster.hint')}</p>
        <button type="button" class="button" aria-disabled=${this.code === null} @click=${this.print}>
          ${icon('print')}${texts.say('poster.print')}
        </button>
      </header>
      ${this.failed ? this.failure() : nothing}
      ${this.code === null ? html`<p role="status" class="soft">${texts.say('queue.loading')}</p>` : poster(place.clinic, this.code)}`;
  }

  private failure(): TemplateResult {
    const { texts } = this.scene;
    return html`<p class="notice danger" role="alert">
      ${texts.say('settings.unreachable')}
      <button type="button" class="button quiet small" @click=${() => void this.load()}>${texts.say('start.again')}</button>
    </p>`;
  }

  private readonly print = (): void => {
    if (this.code !== null) {
      window.print();
    }
  };

  private async load(): Promise<void> {
    const { api, clinicId } = this.scene.place;
    try {
      this.code = await drawnCode(api, clinicId);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('qm-poster', PosterPage);
