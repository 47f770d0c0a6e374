import { html, nothing } from 'lit';
import type { Welcome } from '../server/answers.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { dayName, weekOf, type DayHours } from './opening-hours.ts';

export function hoursView(texts: PatientTexts, welcome: Welcome, now: Date) {
  if (welcome.hours.length === 0) {
    return nothing;
  }
  const elsewhere = Intl.DateTimeFormat().resolvedOptions().timeZone !== welcome.timeZone;
  return html`<section class="hours card" aria-labelledby="hours">
    <h2 id="hours">${texts.say('hours')}${elsewhere ? html` <small>${texts.say('hoursZone')}</small>` : nothing}</h2>
    <dl>
      ${weekOf(welcome.hours, now, welcome.timeZone).map((day) => dayView(texts, day))}
    </dl>
  </section>`;
}

function dayView(texts: PatientTexts, day: DayHours) {
  return html`<div class=${day.isToday ? 'today' : ''}>
    <dt>
      ${dayName(day.day, texts.language)}${day.isToday ? html` <small>${texts.say('today')}</small>` : nothing}
    </dt>
    <dd>
      ${day.spans.length === 0
        ? texts.say('closedDay')
        : day.spans.map((span) => html`<span class="number">${span}</span>`)}
    </dd>
  </div>`;
}
