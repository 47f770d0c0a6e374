import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon/icons.ts';
import '../overlay/menu.ts';
import type { NamedEntry } from './named-queue.ts';
import { personName, priorityBadge, serviceName } from './person.ts';
import type { QueueScene } from './queue-scene.ts';
import { serves } from './rooms-at-work.ts';
import { stepItems } from './step-items.ts';
import { since } from './time-words.ts';

/** Everybody who waits, in the order in which they are called. */
export function lineView(scene: QueueScene): TemplateResult {
  const { texts, work, connected, hands } = scene;
  return html`<section class="line" aria-labelledby="line-title">
    <header class="section-head">
      <h2 id="line-title">
        ${texts.say('line.title')} <span class="count number">${work.line.length}</span
        ><span class="visually-hidden">${texts.say('line.waiting')}</span>
      </h2>
      <button
        type="button"
        class="button quiet small"
        aria-disabled=${!connected}
        @click=${() => hands.ask({ kind: 'walk-in' })}
      >
        ${icon('plus')}<span>${texts.say('walk-in.add')}</span>
      </button>
    </header>
    ${work.line.length === 0
      ? nobodyWaits(scene)
      : html`<ol class="rows">
          ${work.line.map((entry) => row(scene, entry))}
        </ol>`}
  </section>`;
}

/** Where numbers come from: whoever sees this for the first time has nobody to ask. */
function nobodyWaits({ texts, view, connected, hands }: QueueScene): TemplateResult {
  const isOpen = view.status === 'OPEN';
  return html`<div class="empty">
    <p class="empty-title">${texts.say('line.empty')}</p>
    <p>${texts.say(isOpen ? 'line.empty-hint' : 'line.empty-closed')}</p>
    ${isOpen
      ? html`<a class="button quiet small" href="#/poster">${icon('poster')}${texts.say('line.poster')}</a>`
      : html`<button type="button" class="button" aria-disabled=${!connected} @click=${() => hands.ask({ kind: 'status' })}>
          ${texts.say('status.OPEN.do')}
        </button>`}
  </div>`;
}

function row(scene: QueueScene, entry: NamedEntry): TemplateResult {
  const { texts, work, now, place } = scene;
  const isNext = entry.ticketId === work.next?.ticketId;
  const mine = serves(place.room, entry.serviceId);
  return html`<li class="row ${isNext ? 'is-next' : ''} ${mine ? '' : 'not-mine'}" data-priority=${entry.priority}>
    <span class="row-position number"><span class="visually-hidden">${texts.say('line.position')} </span>${entry.position}</span>
    <span class="row-number number">${entry.ticketLabel}</span>
    <span class="row-who">
      ${personName(scene, entry)}
      <span class="row-about"
        >${serviceName(scene, entry.serviceId)}${priorityBadge(scene, entry)}${entry.attempt === 0
          ? nothing
          : html`<span class="badge">${texts.say('line.was-called')}</span>`}</span
      >
    </span>
    <span class="row-wait"
      ><span class="visually-hidden">${texts.say('line.waits')} </span>${texts.say('line.for', {
        wait: since(texts, now, entry.joinedAt),
      })}</span
    >
    <qm-menu .label=${texts.say('more.of', { label: entry.ticketLabel })} .items=${stepItems(scene, entry)}></qm-menu>
  </li>`;
}
