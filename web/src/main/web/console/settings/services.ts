import { html, type TemplateResult } from 'lit';
import { field, written } from '../overlay/field.ts';
import type { ServiceReading } from '../workplace/readings.ts';
import { ListSetting } from './list-setting.ts';
import type { Kind } from './thing-list.ts';

/** What one queues for. */
class Services extends ListSetting<ServiceReading> {
  protected override readonly kind: Kind<ServiceReading> = {
    path: 'services',
    title: 'services.title',
    hint: 'services.hint',
    add: 'services.add',
    edit: 'services.edit',
    remove: 'services.remove',
    change: 'put',
    id: (service) => service.serviceId,
    name: (service) => service.name,
  };

  protected override row({ name, prefix, expectedMinutes }: ServiceReading): TemplateResult {
    const { texts } = this.scene;
    return html`<bdi class="thing-name">${name}</bdi>
      <span class="soft"
        >${texts.say('services.numbers')} <span class="number">${firstLabels(prefix)}</span> ·
        ${texts.say('time.minutes', { n: expectedMinutes })}</span
      >`;
  }

  protected override fields(service: ServiceReading | null): TemplateResult {
    const { texts } = this.scene;
    return html`${field({
      name: 'name',
      label: texts.say('name'),
      value: service?.name ?? '',
      required: true,
      maxlength: 60,
      autofocus: true,
    })}
    ${field({
      name: 'prefix',
      label: texts.say('services.prefix'),
      hint: texts.say('services.prefix-hint'),
      value: service?.prefix ?? '',
      maxlength: 2,
      pattern: '[A-Za-z]{0,2}',
      latin: true,
      capitals: true,
    })}
    ${field({
      name: 'minutes',
      label: texts.say('services.minutes'),
      hint: texts.say('services.minutes-hint'),
      type: 'number',
      value: String(service?.expectedMinutes ?? 10),
      required: true,
      min: 1,
      max: 480,
    })}`;
  }

  protected override bodyOf(form: FormData): unknown {
    return {
      name: written(form, 'name'),
      prefix: written(form, 'prefix').toUpperCase(),
      expectedMinutes: Number(written(form, 'minutes')),
    };
  }
}

/** As the server writes them: a letter is followed by three digits. */
function firstLabels(prefix: string): string {
  return prefix === '' ? '1, 2…' : `${prefix}001, ${prefix}002…`;
}

customElements.define('qm-services', Services);
