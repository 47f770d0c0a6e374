import { html, type TemplateResult } from 'lit';
import { field, written } from '../overlay/field.ts';
import { shortUrl } from '../workplace/join-code.ts';
import type { ScreenReading } from '../workplace/readings.ts';
import { ListSetting } from './list-setting.ts';
import type { Kind } from './thing-list.ts';

/** The screens of the waiting room. A new one shows a code, which is typed here. */
class Screens extends ListSetting<ScreenReading> {
  protected override readonly kind: Kind<ScreenReading> = {
    path: 'displays',
    title: 'screens.title',
    hint: 'screens.hint',
    add: 'screens.add',
    edit: 'screens.add',
    remove: 'screens.remove',
    change: null,
    id: (screen) => screen.displayId,
    name: (screen) => screen.name,
  };

  protected override row({ name }: ScreenReading): TemplateResult {
    return html`<bdi class="thing-name">${name}</bdi>`;
  }

  protected override fields(): TemplateResult {
    const { texts } = this.scene;
    return html`<ol class="steps-list">
        <li>${texts.say('screens.step-1')} <bdi class="address" dir="ltr">${shortUrl(location.origin)}/display</bdi></li>
        <li>${texts.say('screens.step-2')}</li>
      </ol>
      ${field({
        name: 'pairingCode',
        label: texts.say('screens.code'),
        hint: texts.say('screens.code-hint'),
        required: true,
        maxlength: 12,
        latin: true,
        capitals: true,
        autofocus: true,
      })}
      ${field({ name: 'name', label: texts.say('name'), hint: texts.say('screens.name-hint'), required: true, maxlength: 60 })}`;
  }

  protected override bodyOf(form: FormData): unknown {
    return { name: written(form, 'name'), pairingCode: written(form, 'pairingCode').toUpperCase() };
  }
}

customElements.define('qm-screens', Screens);
