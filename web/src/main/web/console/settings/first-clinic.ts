import { html, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { Calls } from '../session/watched-api.ts';
import type { ConsoleTexts } from '../text/console-texts.ts';
import type { ClinicReading } from '../workplace/readings.ts';
import type { Places } from '../workplace/places.ts';
import './new-clinic.ts';

/** A network that has no clinic yet begins with one. */
class FirstClinic extends PageElement {
  static override properties = { texts: { attribute: false }, api: { attribute: false }, places: { attribute: false } };

  declare texts: ConsoleTexts;
  declare api: Calls;
  declare places: Places;

  protected override render(): TemplateResult {
    return html`<main class="welcome">
      <div class="welcome-card card">
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>${this.texts.say('network.first')}</h1>
        <qm-new-clinic
          .texts=${this.texts}
          .api=${this.api}
          .created=${(clinic: ClinicReading) => void this.places.added(clinic.clinicId)}
        ></qm-new-clinic>
      </div>
    </main>`;
  }
}

customElements.define('qm-first-clinic', FirstClinic);
