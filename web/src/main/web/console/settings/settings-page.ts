import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { toast } from '../overlay/toast.ts';
import { hashOf, SETTINGS, type Route, type Setting } from '../route/route.ts';
import type { Scene } from '../scene.ts';
import type { Places } from '../workplace/places.ts';
import './clinic.ts';
import './code.ts';
import './network.ts';
import './rooms.ts';
import './screens.ts';
import './services.ts';
import './staff.ts';

/** What managers set up. */
class SettingsPage extends PageElement {
  static override properties = { scene: { attribute: false }, route: { attribute: false }, places: { attribute: false } };

  declare scene: Scene;
  declare route: Route;
  declare places: Places;

  protected override render(): TemplateResult {
    const { texts, place, role } = this.scene;
    const current = this.route.page === 'settings' ? this.route.setting : 'services';
    const shown = SETTINGS.filter((setting) => setting !== 'network' || role === 'NETWORK_ADMIN');
    return html`<div class="settings">
      <nav class="settings-tabs" aria-label=${texts.say('nav.settings')}>
        ${shown.map(
          (setting) =>
            html`<a href=${hashOf({ page: 'settings', setting })} aria-current=${setting === current ? 'page' : nothing}
              >${texts.say(`settings.${setting}`)}</a
            >`,
        )}
      </nav>
      ${shown.includes(current) ? this.setting(current) : nothing}
      ${toast({ texts, notices: place.notices, undoing: () => null, undo: () => {} })}
    </div>`;
  }

  private setting(setting: Setting): TemplateResult {
    const { scene } = this;
    switch (setting) {
      case 'services':
        return html`<qm-services .scene=${scene}></qm-services>`;
      case 'rooms':
        return html`<qm-rooms .scene=${scene}></qm-rooms>`;
      case 'staff':
        return html`<qm-staff .scene=${scene}></qm-staff>`;
      case 'screens':
        return html`<qm-screens .scene=${scene}></qm-screens>`;
      case 'clinic':
        return html`<qm-clinic .scene=${scene}></qm-clinic>`;
      case 'code':
        return html`<qm-code .scene=${scene}></qm-code>`;
      case 'network':
        return html`<qm-network .scene=${scene} .places=${this.places}></qm-network>`;
    }
  }
}

customElements.define('qm-settings', SettingsPage);
