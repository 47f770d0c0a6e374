import { html, type TemplateResult } from 'lit';
import { directionOf, isLanguage, type Language } from '../../text/texts.ts';
import { icon, type Icon } from '../icon/icons.ts';
import { languageOf } from '../queue/slip.ts';
import { consoleTexts, type ConsoleText } from '../text/console-texts.ts';
import { shortUrl, type DrawnCode } from '../workplace/join-code.ts';
import type { ClinicReading } from '../workplace/readings.ts';

const STEPS: readonly { readonly icon: Icon; readonly text: ConsoleText }[] = [
  { icon: 'scan', text: 'poster.step-1' },
  { icon: 'phone', text: 'poster.step-2' },
  { icon: 'bell', text: 'poster.step-3' },
];

/** In the clinic's languages, its own first; what staff speak does not matter here. */
export function poster(clinic: ClinicReading, code: DrawnCode): TemplateResult {
  const languages = languagesOf(clinic);
  const own = languages[0] ?? 'fr';
  return html`<article class="poster" data-languages=${languages.length} lang=${own} dir=${directionOf(own)}>
    <header class="poster-clinic"><bdi>${clinic.name}</bdi></header>
    <div class="poster-call">
      ${languages.map(
        (language) =>
          html`<p class="poster-scan" lang=${language} dir=${directionOf(language)}>
            ${consoleTexts(language).say('poster.scan')}
          </p>`,
      )}
    </div>
    <div class="poster-code"><img src=${code.image} alt=${consoleTexts(own).say('code.alt')} /></div>
    <p class="poster-url" dir="ltr">${shortUrl(code.joinUrl)}</p>
    <ol class="poster-steps">
      ${STEPS.map((step, at) => posterStep(step, at + 1, languages))}
    </ol>
    <footer class="poster-foot">
      ${languages.map(
        (language) => html`<p lang=${language} dir=${directionOf(language)}>${consoleTexts(language).say('poster.no-phone')}</p>`,
      )}
    </footer>
  </article>`;
}

function posterStep(step: (typeof STEPS)[number], number: number, languages: readonly Language[]): TemplateResult {
  return html`<li>
    <span class="poster-step-icon">${icon(step.icon)}<span class="poster-step-number number" aria-hidden="true">${number}</span></span>
    ${languages.map(
      (language) => html`<span lang=${language} dir=${directionOf(language)}>${consoleTexts(language).say(step.text)}</span>`,
    )}
  </li>`;
}

function languagesOf(clinic: ClinicReading): readonly Language[] {
  const spoken = (clinic.languages ?? []).filter(isLanguage);
  return [...new Set([languageOf(clinic), ...spoken])];
}
