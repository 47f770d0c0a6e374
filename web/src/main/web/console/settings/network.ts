import { html, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { Scene } from '../scene.ts';
import type { ClinicReading } from '../workplace/readings.ts';
import type { Places } from '../workplace/places.ts';
import './new-clinic.ts';

/** All clinics of the network, and a new one. */
class NetworkSetting extends PageElement {
  static override properties = { scene: { attribute: false }, places: { attribute: false } };

  declare scene: Scene;
  declare places: Places;

  protected override render(): TemplateResult {
    const { texts, place } = this.scene;
    return html`<section class="setting" aria-labelledby="setting-title">
      <header class="section-head"><h1 id="setting-title">${texts.say('network.title')}</h1></header>
      <ul class="things card">
        ${(this.places.clinics ?? []).map((clinic) => this.clinic(clinic))}
      </ul>
      <h2>${texts.say('network.new')}</h2>
      <p class="soft">${texts.say('network.new-hint')}</p>
      <div class="card">
        <qm-new-clinic
          .texts=${texts}
          .api=${place.api}
          .created=${(clinic: ClinicReading) => void this.created(clinic)}
        ></qm-new-clinic>
      </div>
    </section>`;
  }

  private clinic({ clinicId, name, timeZone, status }: ClinicReading): TemplateResult {
    const { texts, place } = this.scene;
    return html`<li class="thing">
      <div class="thing-about">
        <bdi class="thing-name">${name}</bdi>
        <span class="soft"><bdi dir="ltr">${timeZone.replaceAll('_', ' ')}</bdi> · ${texts.say(`status.${status}`)}</span>
      </div>
      ${clinicId === place.clinicId
        ? html`<span class="badge">${texts.say('network.current')}</span>`
        : html`<button type="button" class="button quiet small" @click=${() => this.places.choose(clinicId)}>${texts.say('network.open')}</button>`}
    </li>`;
  }

  private async created(clinic: ClinicReading): Promise<void> {
    this.scene.place.notices.show({ kind: 'done', sentence: { key: 'network.created', values: { name: clinic.name } } });
    await this.places.added(null);
  }
}

customElements.define('qm-network', NetworkSetting);
