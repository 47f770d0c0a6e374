import { html, nothing } from 'lit';
import { wordsOfStaff } from '../../text/staff-words.ts';
import { page, pin, screen } from '../frame/icons.ts';
import { waitWords } from '../frame/wait-words.ts';
import { noticeView } from '../joining/join-view.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { connectionView } from './connection-view.ts';
import { callTime, shownWait } from './estimate.ts';
import type { Freshness } from './freshness.ts';
import type { Standing, Ticket } from './ticket.ts';

type Waiting = Extract<Standing, { at: 'waiting' }>;

/** So many circles can be taken in at a glance. */
const MOST_FIGURES = 5;

export function waitingView(texts: PatientTexts, ticket: Ticket, waiting: Waiting, fresh: Freshness, now: number) {
  return html`<div class="slip card" data-stale=${fresh.isStale} data-next=${waiting.position === 1}>
      <h1 tabindex="-1">
        <span class="label">${texts.say('yourNumber')}</span>
        <span class="number big" data-length=${ticket.label.length}>${ticket.label}</span>
      </h1>
      ${ticket.service === null ? nothing : html`<p class="service"><bdi>${ticket.service}</bdi></p>`}
      ${waiting.position > 1 ? lineView(waiting.position) : nothing}
      <p class="position">${positionWords(texts, waiting.position)}</p>
      <dl class="figures">${figures(texts, ticket, waiting, now)}</dl>
      ${connectionView(texts, fresh, ticket.clinic.timeZone)}
    </div>
    ${fresh.isStale ? html`<p class="notice warn">${texts.say('stale')}</p>` : nothing} ${bannerView(texts, ticket)}`;
}

export function adviceView(texts: PatientTexts, ticket: Ticket, { position }: Waiting) {
  return html`${ticket.clinic.notice === null ? nothing : noticeView(ticket.clinic.notice)}
    <ul class="advice">
      <li>${pin}${texts.say(position === 1 ? 'getReady' : 'stayNear')}</li>
      <li>${page}${texts.say('keepOpen')}</li>
      <li>${screen}${texts.say('alsoScreen')}</li>
    </ul>`;
}

export function positionWords(texts: PatientTexts, position: number): string {
  return position <= 1 ? texts.say('next') : texts.say('ahead', { n: position - 1 });
}

/** While nobody is called, no time can be told. */
function figures(texts: PatientTexts, ticket: Ticket, { estimate, position }: Waiting, now: number) {
  if (ticket.queue.status === 'PAUSED') {
    return figure(texts.say('wait'), texts.say('waitPaused'));
  }
  const time = callTime(estimate, now);
  return html`${figure(texts.say('wait'), waitWords(texts, shownWait(estimate, position, now)))}
  ${time === null
    ? nothing
    : figure(texts.say('callAround'), texts.say('callAroundTime', { time: texts.time(time, ticket.clinic.timeZone) }))}`;
}

function figure(name: string, value: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Whoever goes before, and oneself. */
function lineView(position: number) {
  const before = Math.min(position - 1, MOST_FIGURES);
  return html`<p class="line" aria-hidden="true">
    ${position - 1 > MOST_FIGURES ? html`<i class="more"></i>` : nothing}${Array.from({ length: before }, () => html`<i></i>`)}<i
      class="me"
    ></i>
  </p>`;
}

export function bannerView(texts: PatientTexts, { queue }: Ticket) {
  if (queue.status === 'OPEN') {
    return nothing;
  }
  const words = wordsOfStaff(queue.message);
  return html`<div class="notice warn banner" role="status">
    <p><strong>${texts.say(queue.status === 'PAUSED' ? 'pausedWhileWaiting' : 'closedWhileWaiting')}</strong></p>
    ${words === null ? nothing : html`<p><bdi>${words}</bdi></p>`}
  </div>`;
}
