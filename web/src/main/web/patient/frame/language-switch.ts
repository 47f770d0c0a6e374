import { html, type TemplateResult } from 'lit';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../text/texts.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { globe } from './icons.ts';

export function languageSwitch(texts: PatientTexts, choose: (language: Language) => void): TemplateResult {
  const onChange = (event: Event) => choose((event.target as HTMLSelectElement).value as Language);
  return html`<label class="language">
    ${globe}<span class="visually-hidden">${texts.say('language')}</span>
    <select @change=${onChange}>
      ${LANGUAGES.map(
        (language) =>
          html`<option value=${language} lang=${language} ?selected=${language === texts.language}>
            ${LANGUAGE_NAMES[language]}
          </option>`,
      )}
    </select>
  </label>`;
}
