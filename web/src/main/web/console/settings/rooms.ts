import { html, nothing, type TemplateResult } from 'lit';
import { check, field, written } from '../overlay/field.ts';
import type { RoomReading } from '../workplace/readings.ts';
import { ListSetting } from './list-setting.ts';
import type { Kind } from './thing-list.ts';

/** Where one is called to. */
class Rooms extends ListSetting<RoomReading> {
  protected override readonly kind: Kind<RoomReading> = {
    path: 'rooms',
    title: 'rooms.title',
    hint: 'rooms.hint',
    add: 'rooms.add',
    edit: 'rooms.edit',
    remove: 'rooms.remove',
    change: 'put',
    id: (room) => room.roomId,
    name: (room) => room.name,
  };

  protected override row({ name, services }: RoomReading): TemplateResult {
    const { texts, place } = this.scene;
    const names = services.map((serviceId) => place.furniture.serviceName(serviceId)).join(', ');
    return html`<bdi class="thing-name">${name}</bdi>
      <span class="soft">${services.length === 0 ? texts.say('rooms.all') : html`<bdi>${names}</bdi>`}</span>`;
  }

  protected override fields(room: RoomReading | null): TemplateResult {
    const { texts, place } = this.scene;
    const { services } = place.furniture;
    return html`${field({
      name: 'name',
      label: texts.say('name'),
      hint: texts.say('rooms.name-hint'),
      value: room?.name ?? '',
      required: true,
      maxlength: 60,
      autofocus: true,
    })}
    ${services.length < 2
      ? nothing
      : html`<fieldset class="checks column">
          <legend class="label">${texts.say('rooms.services')}</legend>
          <p class="soft">${texts.say('rooms.services-hint')}</p>
          ${services.map(({ serviceId, name }) =>
            check({
              name: 'service',
              value: String(serviceId),
              label: name,
              checked: room?.services.includes(serviceId) ?? false,
            }),
          )}
        </fieldset>`}`;
  }

  protected override bodyOf(form: FormData): unknown {
    return { name: written(form, 'name'), services: form.getAll('service').map(Number) };
  }
}

customElements.define('qm-rooms', Rooms);
