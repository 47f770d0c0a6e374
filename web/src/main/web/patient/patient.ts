import { html } from 'lit';
import { PageElement } from '../design/page.ts';
import { chooseLanguage, isLanguage, type Language } from '../text/texts.ts';
import { mark } from './frame/icons.ts';
import { languageSwitch } from './frame/language-switch.ts';
import './joining/join-page.ts';
import './mine/mine-page.ts';
import { registerWorker } from './offline/registration.ts';
import './patient.css';
import { Phone } from './phone.ts';
import { routeOf, ticketPath, type Route } from './route.ts';
import type { Welcome } from './server/answers.ts';
import { patientTexts, type PatientTexts } from './text/patient-texts.ts';
import './ticket/ticket-page.ts';
import type { Ticket } from './ticket/ticket.ts';

/** Where the patient is. */
interface Host {
  /** What is spoken there to whoever asks for a language that we do not have. */
  readonly locale: string;
}

/** The patient's page: a code that was scanned, then a ticket; its address is where it stands. */
class PatientPage extends PageElement {
  static override properties = {
    route: { state: true },
    clinic: { state: true },
    chosen: { state: true },
  };

  declare route: Route;
  declare clinic: Host | null;
  declare chosen: Language | null;

  private readonly phone = new Phone();
  private given: Ticket | null = null;
  private shown: Ticket | null = null;

  override connectedCallback(): void {
    // What stands there until the script has come.
    this.replaceChildren();
    super.connectedCallback();
    this.route = routeOf(location.pathname, location.hash);
    this.clinic = null;
    this.chosen = this.phone.preferences.language;
    window.addEventListener('hashchange', () => location.reload());
  }

  /**
   * What was chosen here, else what the browser asks for, else the clinic's own. The clinic's other languages are those
   * of its screens: a phone has one reader, and speaks to them as they read.
   */
  private get language(): Language {
    const own = this.clinic?.locale.split('-')[0];
    return chooseLanguage(this.chosen, navigator.languages, isLanguage(own) ? own : 'fr');
  }

  private choose(language: Language): void {
    this.phone.preferences.language = language;
    this.chosen = language;
  }

  /** The link is the ticket: whoever reloads or comes back gets it by its address. */
  private held(patientToken: string, ticket: Ticket | null): void {
    history.replaceState(null, '', ticketPath(patientToken));
    this.given = ticket;
    this.route = { at: 'ticket', patientToken };
  }

  private found(ticket: Ticket): void {
    this.shown = ticket;
    this.clinic = ticket.clinic;
    this.requestUpdate();
  }

  protected override render() {
    const texts = patientTexts(this.language);
    const { phone } = this;
    return html`<header class="top">
        <p class="who">${mark}<bdi>${this.shown?.clinic.name ?? texts.say('title')}</bdi></p>
        ${languageSwitch(texts, (language) => this.choose(language))}
      </header>
      <main>${this.content(texts, phone)}</main>`;
  }

  private content(texts: PatientTexts, phone: Phone) {
    const { route } = this;
    switch (route.at) {
      case 'join': {
        const welcomed = (welcome: Welcome) => (this.clinic = welcome);
        const held = (token: string, ticket: Ticket | null) => this.held(token, ticket);
        return html`<qm-join .texts=${texts} .phone=${phone} .route=${route} .welcomed=${welcomed} .held=${held}></qm-join>`;
      }
      case 'ticket':
        return html`<qm-ticket
          .texts=${texts}
          .phone=${phone}
          .patientToken=${route.patientToken}
          .known=${this.given}
          .found=${(ticket: Ticket) => this.found(ticket)}
        ></qm-ticket>`;
      case 'mine':
        return html`<qm-mine
          .texts=${texts}
          .phone=${phone}
          .held=${(token: string, ticket: Ticket) => this.held(token, ticket)}
        ></qm-mine>`;
    }
  }

  /** What lies outside of this element. */
  protected override updated(): void {
    const texts = patientTexts(this.language);
    const standing = this.shown?.standing.at ?? '';
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.direction;
    document.documentElement.dataset['standing'] = standing;
    this.phone.callTitle = texts.say('callTitle');
    this.phone.title.show(this.shown === null ? texts.say('title') : texts.say('titleTicket', { label: this.shown.label }));
  }
}

customElements.define('qm-patient', PatientPage);
registerWorker();
