import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon/icons.ts';
import type { ConsoleTexts } from '../text/console-texts.ts';
import { DAYS, type Day, type Hours } from '../workplace/readings.ts';
import { added, allWeek, changed, MOST_HOURS, ofDay, removed } from './hours.ts';

export interface HoursParts {
  readonly texts: ConsoleTexts;
  readonly hours: readonly Hours[];
  readonly change: (hours: readonly Hours[]) => void;
}

/** When the clinic says that it is open, day by day. */
export function hoursEditor(parts: HoursParts): TemplateResult {
  const { texts, hours, change } = parts;
  return html`<fieldset class="hours">
    <legend class="label">${texts.say('clinic.hours')}</legend>
    <p class="soft">${texts.say('clinic.hours-hint')}</p>
    ${DAYS.map((day) => dayRow(parts, day))}
    <button type="button" class="button quiet small" @click=${() => change(allWeek(hours))}>
      ${icon('copy')}${texts.say('hours.all-week')}
    </button>
  </fieldset>`;
}

function dayRow(parts: HoursParts, day: Day): TemplateResult {
  const { texts, hours, change } = parts;
  const times = ofDay(hours, day);
  const name = dayName(texts, day);
  return html`<div class="hours-day" role="group" aria-label=${name}>
    <span class="hours-name">${name}</span>
    <div class="hours-times">
      ${times.length === 0 ? html`<span class="soft">${texts.say('hours.closed')}</span>` : nothing}
      ${times.map((one) => stretch(parts, one))}
    </div>
    <button
      type="button"
      class="icon-button"
      aria-label="${texts.say('hours.add')} ${name}"
      title=${texts.say('hours.add')}
      ?disabled=${hours.length >= MOST_HOURS}
      @click=${() => change(added(hours, day))}
    >
      ${icon('plus')}
    </button>
  </div>`;
}

function stretch({ texts, hours, change }: HoursParts, one: Hours): TemplateResult {
  const time = (end: 'from' | 'to') =>
    html`<input
      class="input"
      type="time"
      required
      dir="ltr"
      aria-label=${texts.say(`hours.${end}`)}
      .value=${one[end].slice(0, 5)}
      @change=${(event: Event) => change(changed(hours, one, { [end]: (event.target as HTMLInputElement).value }))}
    />`;
  return html`<span class="stretch">
    ${time('from')}<span aria-hidden="true">–</span>${time('to')}
    <button type="button" class="icon-button" aria-label=${texts.say('hours.remove')} @click=${() => change(removed(hours, one))}>
      ${icon('close')}
    </button>
  </span>`;
}

/** The 5th of January 2026 was a Monday. */
export function dayName(texts: ConsoleTexts, day: Day): string {
  const date = new Date(Date.UTC(2026, 0, 5 + DAYS.indexOf(day)));
  return new Intl.DateTimeFormat(texts.language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
