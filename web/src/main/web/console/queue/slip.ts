import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, isLanguage, type Language } from '../../text/texts.ts';
import { consoleTexts } from '../text/console-texts.ts';
import type { ClinicReading } from '../workplace/readings.ts';

export interface SlipParts {
  readonly label: string;
  readonly position: number;
  /** Empty where the clinic offers one thing. */
  readonly service: string;
  readonly clinic: ClinicReading;
  readonly at: Date;
}

/** The small paper that somebody takes to the waiting room, in the clinic's own language. No name stands on it. */
export function slip({ label, position, service, clinic, at }: SlipParts): TemplateResult {
  const language = languageOf(clinic);
  const texts = consoleTexts(language);
  const date = new Intl.DateTimeFormat(`${clinic.locale}-u-nu-latn`, { dateStyle: 'long', timeZone: clinic.timeZone }).format(at);
  return html`<div class="slip" lang=${language} dir=${directionOf(language)}>
    <p class="slip-clinic"><bdi>${clinic.name}</bdi></p>
    <p class="slip-word">${texts.say('slip.number')}</p>
    <p class="slip-number number">${label}</p>
    ${service === '' ? nothing : html`<p class="slip-service"><bdi>${service}</bdi></p>`}
    <p>${texts.say('slip.before', { n: position - 1 })}</p>
    <p class="slip-at">${date}, ${texts.time(at, clinic.timeZone)}</p>
    <p class="slip-hint">${texts.say('slip.hint')}</p>
  </div>`;
}

export function languageOf(clinic: Pick<ClinicReading, 'locale'>): Language {
  const language = clinic.locale.split('-')[0];
  return isLanguage(language) ? language : 'fr';
}
