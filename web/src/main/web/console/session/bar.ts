import { html, nothing, type TemplateResult } from 'lit';
import { connectionDot } from '../../design/connection-dot.ts';
import type { ConnectionState } from '../../realtime/queuemed-realtime.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../text/texts.ts';
import { icon, type Icon } from '../icon/icons.ts';
import '../overlay/menu.ts';
import type { MenuItem } from '../overlay/menu.ts';
import { hashOf, type Route } from '../route/route.ts';
import type { Scene } from '../scene.ts';
import type { ConsoleText } from '../text/console-texts.ts';
import { mayManage, type ClinicReading, type SessionReading } from '../workplace/readings.ts';

export interface BarParts {
  readonly scene: Scene;
  readonly route: Route;
  readonly who: SessionReading;
  readonly clinics: readonly ClinicReading[];
  readonly chooseClinic: (clinicId: number) => void;
  readonly chooseLanguage: (language: Language) => void;
  readonly logOut: () => void;
}

const STATES: Record<ConnectionState, ConsoleText> = {
  connecting: 'link.connecting',
  live: 'link.live',
  reconnecting: 'link.reconnecting',
  lost: 'link.lost',
};

interface Tab {
  readonly route: Route;
  readonly text: ConsoleText;
  readonly icon: Icon;
}

const FOR_ALL: readonly Tab[] = [
  { route: { page: 'queue' }, text: 'nav.queue', icon: 'people' },
  { route: { page: 'poster' }, text: 'nav.poster', icon: 'poster' },
];
const FOR_MANAGERS: readonly Tab[] = [
  { route: { page: 'figures' }, text: 'nav.figures', icon: 'figures' },
  { route: { page: 'settings', setting: 'services' }, text: 'nav.settings', icon: 'settings' },
];

/** What stands above every view: where one is, where one can go, how the connection is, and who one is. */
export function bar(parts: BarParts): TemplateResult {
  const { scene, who } = parts;
  const { freshness } = scene.place.feed;
  const state = freshness.state === 'live' && freshness.isStale(scene.now) ? 'reconnecting' : freshness.state;
  return html`<header class="bar">
    <img class="bar-icon" src="/icon.svg" alt="QueueMed" width="32" height="32" />
    ${clinicName(parts)} ${tabs(parts)}
    <span class="bar-gap"></span>
    ${connectionDot(state, scene.texts.say(STATES[state]))} ${languageMenu(parts)}
    <qm-menu
      class="who"
      .label=${scene.texts.say('account')}
      .words=${who.displayName ?? who.username}
      .symbol=${'person'}
      .items=${[{ label: scene.texts.say('logout'), choose: parts.logOut }] satisfies MenuItem[]}
    ></qm-menu>
  </header>`;
}

function clinicName({ scene, clinics, chooseClinic }: BarParts): TemplateResult {
  const { place, texts } = scene;
  if (clinics.length < 2) {
    return html`<strong class="bar-clinic"><bdi>${place.clinic.name}</bdi></strong>`;
  }
  const items: MenuItem[] = clinics.map((clinic) => ({
    label: clinic.name,
    current: clinic.clinicId === place.clinicId,
    choose: () => chooseClinic(clinic.clinicId),
  }));
  return html`<qm-menu
    class="bar-clinic"
    .label=${texts.say('clinics.change')}
    .words=${place.clinic.name}
    .symbol=${'down'}
    .items=${items}
  ></qm-menu>`;
}

function tabs({ scene, route }: BarParts): TemplateResult {
  const shown = mayManage(scene.role) ? [FOR_ALL[0]!, ...FOR_MANAGERS, FOR_ALL[1]!] : FOR_ALL;
  return html`<nav class="tabs" aria-label=${scene.texts.say('nav')}>
    ${shown.map(
      (tab) =>
        html`<a href=${hashOf(tab.route)} aria-current=${tab.route.page === route.page ? 'page' : nothing}
          >${icon(tab.icon)}<span>${scene.texts.say(tab.text)}</span></a
        >`,
    )}
  </nav>`;
}

function languageMenu({ scene, chooseLanguage }: BarParts): TemplateResult {
  const items: MenuItem[] = LANGUAGES.map((language) => ({
    label: LANGUAGE_NAMES[language],
    lang: language,
    current: language === scene.texts.language,
    choose: () => chooseLanguage(language),
  }));
  return html`<qm-menu
    class="language"
    .label=${scene.texts.say('language')}
    .words=${scene.texts.language.toUpperCase()}
    .symbol=${'globe'}
    .items=${items}
  ></qm-menu>`;
}
