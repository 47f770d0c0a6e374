import { html, type TemplateResult } from 'lit';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../text/texts.ts';
import { dialog } from '../overlay/dialog.ts';
import type { ConsoleTexts } from '../text/console-texts.ts';
import type { ClinicReading } from '../workplace/readings.ts';
import './login.ts';
import type { Session } from './session.ts';

/** The languages, each by its own name. */
export function languages(texts: ConsoleTexts, choose: (language: Language) => void): TemplateResult {
  return html`<div class="languages" role="group" aria-label=${texts.say('language')}>
    ${LANGUAGES.map(
      (language) =>
        html`<button
          type="button"
          lang=${language}
          aria-pressed=${language === texts.language}
          @click=${() => choose(language)}
        >
          ${LANGUAGE_NAMES[language]}
        </button>`,
    )}
  </div>`;
}

/** Before anybody is logged in. */
export function welcome(texts: ConsoleTexts, session: Session, choose: (language: Language) => void): TemplateResult {
  return html`<main class="welcome">
    <div class="welcome-card card">
      <img src="/icon.svg" alt="" width="56" height="56" />
      <h1>${texts.say('login.title')}</h1>
      <p class="soft">${texts.say('login.subtitle')}</p>
      <qm-login .session=${session} .texts=${texts}></qm-login>
    </div>
    ${languages(texts, choose)}
  </main>`;
}

/** Over the page that goes on behind it. */
export function loginAgain(texts: ConsoleTexts, session: Session): TemplateResult {
  const body = html`<p>${texts.say('login.expired')}</p>
    <qm-login .session=${session} .texts=${texts}></qm-login>`;
  return dialog({ texts, title: texts.say('login.again'), body, close: null, kind: 'login-dialog' });
}

/** The server did not say whose the cookie is. */
export function unreachable(texts: ConsoleTexts, again: () => void): TemplateResult {
  return html`<main class="welcome">
    <div class="welcome-card card">
      <img src="/icon.svg" alt="" width="56" height="56" />
      <h1>${texts.say('start.unreachable')}</h1>
      <p class="soft">${texts.say('start.unreachable-hint')}</p>
      <button type="button" class="button wide" @click=${again}>${texts.say('start.again')}</button>
    </div>
  </main>`;
}

/** Which of the clinics that one works in. */
export function chooseClinic(
  texts: ConsoleTexts,
  clinics: readonly ClinicReading[],
  choose: (clinicId: number) => void,
  logOut: () => void,
): TemplateResult {
  const say = texts.say;
  return html`<main class="welcome">
    <div class="welcome-card card">
      <img src="/icon.svg" alt="" width="56" height="56" />
      <h1>${say(clinics.length === 0 ? 'clinics.none' : 'clinics.choose')}</h1>
      ${clinics.length === 0 ? html`<p class="soft">${say('clinics.none-hint')}</p>` : ''}
      <ul class="choices">
        ${clinics.map(
          (clinic) =>
            html`<li>
              <button type="button" class="button quiet wide" @click=${() => choose(clinic.clinicId)}>
                <bdi>${clinic.name}</bdi>
              </button>
            </li>`,
        )}
      </ul>
      <button type="button" class="link" @click=${logOut}>${say('logout')}</button>
    </div>
  </main>`;
}
