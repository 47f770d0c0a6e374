import { html, nothing, type TemplateResult } from 'lit';
import { allowed } from '../actions/steps.ts';
import { icon } from '../icon/icons.ts';
import '../overlay/menu.ts';
import type { ConsoleText } from '../text/console-texts.ts';
import type { NamedEnded, NamedEntry } from './named-queue.ts';
import { personName } from './person.ts';
import type { QueueScene } from './queue-scene.ts';
import type { RoomAtWork } from './rooms-at-work.ts';
import { stepItems } from './step-items.ts';
import { measured, since } from './time-words.ts';

/** Who went before these is seldom asked for. */
const LATELY = 6;

/** What goes on beside: the other rooms, the day so far, and who has just gone. */
export function sideView(scene: QueueScene): TemplateResult {
  return html`<aside class="side" aria-label=${scene.texts.say('side')}>
    ${others(scene)} ${day(scene)} ${ended(scene)}
  </aside>`;
}

function others(scene: QueueScene): TemplateResult | typeof nothing {
  const { texts, work } = scene;
  if (work.others.length === 0) {
    return nothing;
  }
  return html`<section aria-labelledby="others-title">
    <h2 id="others-title">${texts.say('others.title')}</h2>
    <ul class="other-rooms">
      ${work.others.map((room) => otherRoom(scene, room))}
    </ul>
  </section>`;
}

function otherRoom(scene: QueueScene, { name, patients }: RoomAtWork): TemplateResult {
  const free = patients.length === 0;
  return html`<li class="other-room">
    <p class="other-name">
      <bdi>${name ?? scene.texts.say('others.no-room')}</bdi>
      ${free ? html`<span class="soft">${scene.texts.say('others.free')}</span>` : nothing}
    </p>
    ${patients.map((entry) => inOtherRoom(scene, entry))}
  </li>`;
}

function inOtherRoom(scene: QueueScene, entry: NamedEntry): TemplateResult {
  const { texts, now } = scene;
  const at = entry.startedAt ?? entry.calledAt ?? entry.joinedAt;
  const wait = since(texts, now, at);
  const key: ConsoleText = entry.status === 'SERVING' ? 'others.serving' : 'others.called';
  return html`<span class="other-patient" data-status=${entry.status}>
    <span class="number">${entry.ticketLabel}</span>
    <span class="other-who">${personName(scene, entry)}<span class="soft">${texts.say(key, { wait })}</span></span>
    <qm-menu .label=${texts.say('more.of', { label: entry.ticketLabel })} .items=${stepItems(scene, entry)}></qm-menu>
  </span>`;
}

function day({ texts, view }: QueueScene): TemplateResult {
  const { waiting, served, noShow, averageWait, averageService } = view.stats;
  const figures: readonly (readonly [ConsoleText, string])[] = [
    ['day.waiting', String(waiting)],
    ['day.served', String(served)],
    ['day.no-show', String(noShow)],
    ['day.average-wait', measured(texts, averageWait ?? null)],
    ['day.average-visit', measured(texts, averageService ?? null)],
  ];
  return html`<section aria-labelledby="day-title">
    <h2 id="day-title">${texts.say('day.title')}</h2>
    <dl class="day">
      ${figures.map(
        ([key, value]) =>
          html`<div>
            <dt>${texts.say(key)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function ended(scene: QueueScene): TemplateResult | typeof nothing {
  const { texts, view } = scene;
  const rows = view.ended.map((entry) => endedRow(scene, entry));
  return view.ended.length === 0
    ? nothing
    : html`<section aria-labelledby="ended-title">
        <h2 id="ended-title">${texts.say('ended.title')}</h2>
        <ul class="ended">
          ${rows.slice(0, LATELY)}
        </ul>
        ${rows.length <= LATELY
          ? nothing
          : html`<details class="earlier">
              <summary>${texts.say('ended.more')}</summary>
              <ul class="ended">
                ${rows.slice(LATELY)}
              </ul>
            </details>`}
      </section>`;
}

function endedRow(scene: QueueScene, entry: NamedEnded): TemplateResult {
  const { texts, place, hands, connected } = scene;
  return html`<li class="ended-row" data-status=${entry.status}>
    <span class="number">${entry.ticketLabel}</span>
    <span class="other-who"
      >${personName(scene, entry)}<span class="soft"
        >${texts.say(`ended.${entry.status}` as ConsoleText)} ·
        <span class="clock">${texts.time(new Date(entry.endedAt), place.clinic.timeZone)}</span></span
      ></span
    >
    ${allowed(entry.status, 'requeue')
      ? html`<button
          type="button"
          class="button quiet small"
          aria-disabled=${!connected}
          aria-label="${texts.say('ended.put-back')} ${entry.ticketLabel}"
          @click=${() => hands.take('requeue', entry)}
        >
          ${icon('back')}<span>${texts.say('ended.put-back')}</span>
        </button>`
      : nothing}
  </li>`;
}
