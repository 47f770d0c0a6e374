import { html, nothing, type TemplateResult } from 'lit';
import { allowed } from '../actions/steps.ts';
import { icon } from '../icon/icons.ts';
import { patientCard } from './patient-card.ts';
import { personName } from './person.ts';
import type { QueueScene } from './queue-scene.ts';
import { since } from './time-words.ts';

/** More than that are chosen from a list: buttons would fill the screen. */
const MOST_BUTTONS = 6;

/** Where one works: the one big button, and whoever is in the room. */
export function myRoom(scene: QueueScene, calling: boolean): TemplateResult {
  const { texts, work } = scene;
  const [patient, ...before] = work.mine;
  return html`<section class="mine" aria-labelledby="mine-title">
    <h1 id="mine-title" class="visually-hidden">${texts.say('mine.title')}</h1>
    ${roomChoice(scene)} ${nextButton(scene, calling)}
    <div class="patients" aria-live="off">
      ${patient === undefined ? nobody(scene) : patientCard(scene, patient)}
      ${before.length === 0 ? nothing : stillOpen(scene)}
    </div>
  </section>`;
}

function roomChoice(scene: QueueScene): TemplateResult | typeof nothing {
  const { place, texts, hands } = scene;
  const { rooms } = place.furniture;
  const desk = { roomId: null, name: texts.say('room.desk') };
  const isCurrent = (roomId: number | null) => (place.mustChooseRoom ? false : (place.room?.roomId ?? null) === roomId);
  if (rooms.length < 2) {
    return rooms.length === 0 ? nothing : html`<p class="room-only">${icon('person')}<bdi>${rooms[0]?.name}</bdi></p>`;
  }
  if (rooms.length >= MOST_BUTTONS) {
    return roomList(scene, isCurrent);
  }
  return html`${place.mustChooseRoom ? html`<h2 class="room-where">${texts.say('room.where')}</h2>` : nothing}
    <div class="rooms" role="group" aria-label=${texts.say('room.mine')} ?data-open=${place.mustChooseRoom}>
      ${[...rooms, desk].map(
        (room) =>
          html`<button
            type="button"
            aria-pressed=${isCurrent(room.roomId)}
            @click=${() => hands.chooseRoom(room.roomId)}
          >
            <bdi>${room.name}</bdi>
          </button>`,
      )}
    </div>`;
}

function roomList({ place, texts, hands }: QueueScene, isCurrent: (roomId: number | null) => boolean): TemplateResult {
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    hands.chooseRoom(value === '' ? null : Number(value));
  };
  return html`<label class="room-select">
    <span>${texts.say('room.mine')}</span>
    <select class="input" @change=${choose}>
      ${place.mustChooseRoom ? html`<option selected disabled>${texts.say('room.choose')}</option>` : nothing}
      ${place.furniture.rooms.map(
        ({ roomId, name }) => html`<option value=${roomId} ?selected=${isCurrent(roomId)}>${name}</option>`,
      )}
      <option value="" ?selected=${isCurrent(null)}>${texts.say('room.desk')}</option>
    </select>
  </label>`;
}

function nextButton(scene: QueueScene, calling: boolean): TemplateResult {
  const { texts, work, connected, place, hands } = scene;
  const visit = work.mine.find((entry) => allowed(entry.status, 'complete'));
  const unavailable = calling || !connected || work.next === null || place.mustChooseRoom;
  return html`<button
    type="button"
    id="next"
    class="next"
    aria-disabled=${unavailable}
    aria-busy=${calling}
    aria-keyshortcuts="Space"
    @click=${() => hands.next()}
  >
    <span class="next-word"
      ><span>${texts.say(calling ? 'next.calling' : 'next')}</span>${unavailable
        ? nothing
        : html`<kbd aria-hidden="true">${texts.say('key.space')}</kbd>`}${icon('next')}</span
    >
    <span class="next-who">${nextWho(scene)}</span>
    ${visit === undefined || work.next === null
      ? nothing
      : html`<span class="next-ends">${texts.say('next.ends', { label: visit.ticketLabel })}</span>`}
  </button>`;
}

function nextWho(scene: QueueScene): TemplateResult | string {
  const { texts, work, place, now } = scene;
  if (place.mustChooseRoom) {
    return texts.say('next.choose-room');
  }
  if (work.next === null) {
    return texts.say(work.line.length === 0 ? 'next.nobody' : 'next.none-for-room');
  }
  const waits = texts.say('line.for', { wait: since(texts, now, work.next.joinedAt) });
  return html`<span class="number">${work.next.ticketLabel}</span> ${personName(scene, work.next)}
    <span class="next-wait">${waits}</span>`;
}

function nobody({ texts, place }: QueueScene): TemplateResult {
  const key = place.mustChooseRoom ? 'mine.no-room' : place.isAtDesk && place.furniture.rooms.length > 1 ? 'mine.desk' : 'mine.nobody';
  return html`<p class="mine-empty">${texts.say(key)}</p>`;
}

/** Called here before, and nobody said what became of them: asked, and never guessed. */
function stillOpen(scene: QueueScene): TemplateResult {
  const { texts, work, hands, connected } = scene;
  const before = work.mine.slice(1);
  const unsaid = before.filter((entry) => entry.status === 'CALLED');
  return html`<div class="still-open">
    <h2>${texts.say('mine.before', { n: before.length })}</h2>
    ${before.map((entry) => patientCard(scene, entry, true))}
    ${unsaid.length < 2
      ? nothing
      : html`<button type="button" class="button quiet small" aria-disabled=${!connected} @click=${() => hands.saw(unsaid)}>
          ${icon('check')}${texts.say('mine.all-came')}
        </button>`}
  </div>`;
}
