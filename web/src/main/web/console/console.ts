import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Api } from '../api/api.ts';
import { stored } from '../browser/stored.ts';
import { PageElement } from '../design/page.ts';
import { chooseLanguage, type Language } from '../text/texts.ts';
import './console.css';
import './figures/figures-page.ts';
import { Observing } from './observe/observable.ts';
import './poster/poster-page.ts';
import './queue/queue-page.ts';
import { routeOf, type Route } from './route/route.ts';
import type { Scene } from './scene.ts';
import { bar } from './session/bar.ts';
import { Remembered } from './session/remembered.ts';
import { Session } from './session/session.ts';
import { watched } from './session/watched-api.ts';
import { chooseClinic, loginAgain, unreachable, welcome } from './session/welcome.ts';
import './settings/settings-page.ts';
import './settings/first-clinic.ts';
import { consoleTexts, type ConsoleTexts } from './text/console-texts.ts';
import { mayManage } from './workplace/readings.ts';
import { Places } from './workplace/places.ts';
import type { Workplace } from './workplace/workplace.ts';

/** The whole page: who is there, where they work, and the view that the address asks for. */
class ConsolePage extends PageElement {
  static override properties = { texts: { state: true }, route: { state: true } };

  declare texts: ConsoleTexts;
  declare route: Route;

  private readonly remembered = new Remembered(stored(() => localStorage));
  private readonly session = new Session(new Api());
  private readonly api = watched(new Api(), () => this.session.expire());
  private readonly places = new Places(this.api, this.session, this.remembered);
  private readonly observed = new Observing(this);
  private wasActive = false;

  constructor() {
    super();
    const wanted = chooseLanguage(this.remembered.choices.language, navigator.languages, 'fr');
    this.texts = consoleTexts(wanted);
    this.route = routeOf(location.hash);
    new Observing(this).watch(this.places);
    new Observing(this).watch(this.session);
    window.addEventListener('hashchange', () => this.goTo(routeOf(location.hash)));
    this.session.subscribe(() => this.sessionChanged());
    void this.session.start(this.remembered.mayBeLoggedIn);
  }

  protected override render(): TemplateResult {
    document.documentElement.lang = this.texts.language;
    document.documentElement.dir = this.texts.direction;
    this.observed.watch(this.places.current);
    const speak = (language: Language) => this.speak(language);
    switch (this.session.state) {
      case 'starting':
        return html`<main class="welcome"><p class="soft" role="status">${this.texts.say('start.starting')}</p></main>`;
      case 'unreachable':
        return unreachable(this.texts, () => void this.session.resume());
      case 'nobody':
        return welcome(this.texts, this.session, speak);
      case 'active':
        return this.inside();
      case 'expired':
        return html`${this.inside()}${loginAgain(this.texts, this.session)}`;
    }
  }

  private inside(): TemplateResult {
    const place = this.places.current;
    const who = this.session.who;
    if (place === null || who === null) {
      return this.outside();
    }
    const scene: Scene = { texts: this.texts, place, role: who.role, now: Date.now() };
    document.title = this.titleOf(place);
    return html`<a class="skip button" href="#content" @click=${skip}>${this.texts.say('skip')}</a>
      ${bar({
        scene,
        route: this.route,
        who,
        clinics: this.places.clinics ?? [],
        chooseClinic: (clinicId) => this.places.choose(clinicId),
        chooseLanguage: (language) => this.speak(language),
        logOut: () => void this.logOut(),
      })}
      <main id="content" tabindex="-1" class="page-${this.route.page}">${keyed(place.clinicId, this.view(scene))}</main>`;
  }

  private view(scene: Scene): TemplateResult {
    const page = mayManage(scene.role) || this.route.page === 'poster' ? this.route.page : 'queue';
    switch (page) {
      case 'queue':
        return html`<qm-queue .scene=${scene} .remembered=${this.remembered}></qm-queue>`;
      case 'figures':
        return html`<qm-figures .scene=${scene}></qm-figures>`;
      case 'poster':
        return html`<qm-poster .scene=${scene}></qm-poster>`;
      case 'settings':
        return html`<qm-settings .scene=${scene} .route=${this.route} .places=${this.places}></qm-settings>`;
    }
  }

  /** Logged in, but in no clinic yet. */
  private outside(): TemplateResult {
    const { clinics, isUnreachable } = this.places;
    if (isUnreachable) {
      return unreachable(this.texts, () => void this.places.entered());
    }
    if (clinics === null) {
      return html`<main class="welcome"><p class="soft" role="status">${this.texts.say('start.starting')}</p></main>`;
    }
    if (clinics.length === 0 && this.session.who?.role === 'NETWORK_ADMIN') {
      return html`<qm-first-clinic .texts=${this.texts} .api=${this.api} .places=${this.places}></qm-first-clinic>`;
    }
    return chooseClinic(this.texts, clinics, (clinicId) => this.places.choose(clinicId), () => void this.logOut());
  }

  /** No name of anybody; a count only while it is fresh. */
  private titleOf(place: Workplace): string {
    const waiting = place.feed.freshness.isStale(Date.now()) ? 0 : (place.view?.stats.waiting ?? 0);
    return waiting === 0 ? place.clinic.name : `(${waiting}) ${place.clinic.name}`;
  }

  private sessionChanged(): void {
    const isActive = this.session.state === 'active';
    if (isActive && !this.wasActive) {
      this.remembered.keep({ loggedIn: true });
      void this.places.entered();
    } else if (this.session.state === 'nobody') {
      this.remembered.keep({ loggedIn: false });
      document.title = 'QueueMed';
      this.places.left();
    }
    this.wasActive = isActive;
  }

  private speak(language: Language): void {
    this.remembered.keep({ language });
    this.texts = consoleTexts(language);
  }

  private goTo(route: Route): void {
    this.route = route;
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  private async logOut(): Promise<void> {
    if (!(await this.session.logOut())) {
      this.places.current?.notices.show({ kind: 'refused', sentence: { key: 'refused.logout' } });
    }
  }
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

customElements.define('qm-console', ConsolePage);
