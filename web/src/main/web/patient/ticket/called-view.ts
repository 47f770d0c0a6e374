import { html, nothing } from 'lit';
import type { PatientTexts } from '../text/patient-texts.ts';
import { connectionView } from './connection-view.ts';
import type { Freshness } from './freshness.ts';
import type { Standing, Ticket } from './ticket.ts';

type Called = Extract<Standing, { at: 'called' }>;

export interface CallActions {
  /** The patient has noticed and is on the way. */
  coming(): void;
  cannotCome(): void;
}

/** @param noted whether the patient has shown that this call was noticed */
export function calledView(
  texts: PatientTexts,
  ticket: Ticket,
  called: Called,
  noted: boolean,
  fresh: Freshness,
  actions: CallActions,
) {
  const zone = ticket.clinic.timeZone;
  return html`<section class="call" data-noted=${noted}>
    <h1 tabindex="-1">${texts.say('yourTurn')}</h1>
    <p class="number giant" data-length=${ticket.label.length}>${ticket.label}</p>
    ${called.room === null
      ? html`<p class="goal"><strong>${texts.say('goToStaff')}</strong></p>`
      : html`<p class="goal">${texts.say('goTo')} <strong><bdi>${called.room}</bdi></strong></p>`}
    ${called.calledAt === null
      ? nothing
      : html`<p>
          ${texts.say(called.attempt > 1 ? 'calledAgainAt' : 'calledAt', { time: texts.time(new Date(called.calledAt), zone) })}
        </p>`}
    <div class="answer" role="status">
      ${noted
        ? html`<p class="noted">${texts.say('comingNoted')}</p>`
        : html`<button class="button main" type="button" @click=${actions.coming}>${texts.say('coming')}</button>`}
    </div>
    <button class="plain" type="button" @click=${actions.cannotCome}>${texts.say('cannotCome')}</button>
    ${connectionView(texts, fresh, zone)}
  </section>`;
}

/** What is read aloud, and shown where the page cannot be seen. */
export function callWords(texts: PatientTexts, ticket: Ticket, { room }: Called): string {
  const goal = room === null ? texts.say('goToStaff') : `${texts.say('goTo')} ${room}`;
  return `${texts.say('callSaid', { label: ticket.label })} ${goal}`;
}
