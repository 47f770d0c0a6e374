import { html, type TemplateResult } from 'lit';
import { dialog, question } from '../overlay/dialog.ts';
import { check } from '../overlay/field.ts';
import { KEYS } from './keyboard.ts';
import type { NamedEntry } from './named-queue.ts';
import type { QueueScene } from './queue-scene.ts';
import type { Patient } from './queue-work.ts';

/** Where to: one tap on the service, or the room, is the answer. Where they are already is not among them. */
export function transferTo(scene: QueueScene, patient: NamedEntry, close: () => void): TemplateResult {
  const { texts, place, hands } = scene;
  const others = place.furniture.services.filter(({ serviceId }) => serviceId !== patient.serviceId);
  const options = others.map(({ serviceId, name }) => ({ id: serviceId, name }));
  const choose = (serviceId: number) => hands.take('transfer', patient, { serviceId });
  const title = texts.say('transfer.title', { label: patient.ticketLabel });
  return list(scene, { title, hint: texts.say('transfer.hint'), options, choose, close });
}

export function callTo(scene: QueueScene, patient: Patient, close: () => void): TemplateResult {
  const { texts, place, hands } = scene;
  const others = place.furniture.rooms.filter(({ roomId }) => roomId !== place.room?.roomId);
  const options = others.map(({ roomId, name }) => ({ id: roomId, name }));
  const choose = (roomId: number) => hands.take('call', patient, { roomId });
  return list(scene, { title: texts.say('call-to.title', { label: patient.ticketLabel }), hint: '', options, choose, close });
}

interface ListParts {
  readonly title: string;
  readonly hint: string;
  readonly options: readonly { readonly id: number; readonly name: string }[];
  readonly choose: (id: number) => void;
  readonly close: () => void;
}

function list({ texts }: QueueScene, { title, hint, options, choose, close }: ListParts): TemplateResult {
  const take = (id: number) => {
    close();
    choose(id);
  };
  const body = html`<p class="soft">${hint}</p>
    <ul class="choices">
      ${options.map(
        ({ id, name }) =>
          html`<li>
            <button type="button" class="button quiet wide" @click=${() => take(id)}><bdi>${name}</bdi></button>
          </li>`,
      )}
    </ul>`;
  return dialog({ texts, title, body, close, kind: 'choice' });
}

export function cancelling(scene: QueueScene, patient: Patient, close: () => void): TemplateResult {
  const { texts, hands } = scene;
  const label = patient.ticketLabel;
  return question({
    texts,
    title: texts.say('cancel.title', { label }),
    text: texts.say('cancel.text'),
    yes: texts.say('cancel.yes'),
    no: texts.say('back'),
    answer: (yes) => {
      close();
      if (yes) {
        hands.take('cancel', patient);
      }
    },
  });
}

/** The keys; and, for whom they are in the way, without them. */
export function keyList(
  { texts }: QueueScene,
  on: boolean,
  turn: (on: boolean) => void,
  close: () => void,
): TemplateResult {
  const name = (key: string) => (key === ' ' ? texts.say('key.space') : key.toUpperCase());
  const own = KEYS.map(({ key, shortcut }) => ({ key: name(key), shortcut }));
  const keys = [...own, { key: 'Ctrl + Z', shortcut: 'undo' as const }];
  const body = html`<dl class="keys">
      ${keys.map(
        ({ key, shortcut }) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${texts.say(`key.${shortcut}` as 'key.next')}</dd>
          </div>`,
      )}
    </dl>
    <div @change=${(event: Event) => turn((event.target as HTMLInputElement).checked)}>
      ${check({ name: 'shortcuts', value: 'on', label: texts.say('keys.on'), hint: texts.say('keys.on-hint'), checked: on })}
    </div>`;
  return dialog({ texts, title: texts.say('keys.title'), body, close, kind: 'keys-dialog' });
}
