import { html, nothing } from 'lit';
import { PageElement } from '../../design/page.ts';
import { link } from '../frame/icons.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { canShare, copy, isInApp, share } from './link.ts';

type Copied = 'no' | 'yes' | 'by-hand';

/** The link is the ticket: why to keep it, and how. */
export class LinkCard extends PageElement {
  static override properties = {
    texts: { attribute: false },
    url: { attribute: false },
    isLasting: { attribute: false },
    copied: { state: true },
  };

  declare texts: PatientTexts;
  declare url: string;
  /** Whether this phone remembers the ticket by itself. */
  declare isLasting: boolean;
  declare copied: Copied;

  constructor() {
    super();
    this.copied = 'no';
  }

  private async copy(): Promise<void> {
    this.copied = (await copy(this.url)) ? 'yes' : 'by-hand';
    await this.updateComplete;
    this.querySelector('input')?.select();
  }

  protected override render() {
    const { texts, url } = this;
    const warning = isInApp(navigator.userAgent) ? 'linkInApp' : this.isLasting ? null : 'linkForgotten';
    return html`<section class="card tip" aria-labelledby="link">
      ${link}
      <div>
        <h2 id="link">${texts.say('linkTitle')}</h2>
        ${warning === null ? html`<p>${texts.say('linkWhy')}</p>` : html`<p class="notice warn">${texts.say(warning)}</p>`}
        <p class="soft">${texts.say('linkSecret')}</p>
        <div class="actions">
          <button class="button quiet" type="button" @click=${() => void this.copy()}>${texts.say('copyLink')}</button>
          ${canShare()
            ? html`<button class="button quiet" type="button" @click=${() => void share(texts.say('shareTitle'), url)}>
                ${texts.say('shareLink')}
              </button>`
            : nothing}
        </div>
        <div role="status">${this.copiedView()}</div>
      </div>
    </section>`;
  }

  private copiedView() {
    switch (this.copied) {
      case 'no':
        return nothing;
      case 'yes':
        return html`<p class="done">${this.texts.say('copied')}</p>`;
      case 'by-hand':
        return html`<label class="field">
          ${this.texts.say('copyByHand')}
          <input class="input" readonly dir="ltr" .value=${this.url} />
        </label>`;
    }
  }
}

customElements.define('qm-link-card', LinkCard);
