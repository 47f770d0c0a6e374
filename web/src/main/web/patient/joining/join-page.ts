import { html } from 'lit';
import { PageElement } from '../../design/page.ts';
import { troubleView } from '../frame/message-view.ts';
import { ownLinks } from '../frame/own-links.ts';
import type { Phone } from '../phone.ts';
import type { Route } from '../route.ts';
import { Again } from '../server/again.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { joinView } from './join-view.ts';
import { Reception, type ReceptionHost } from './reception.ts';

/** How often a clinic that is looked at is asked how it stands. */
const REFRESH_MILLIS = 20_000;

/** What is there after a scan: how the clinic stands, and a ticket for the asking. */
export class JoinPage extends PageElement {
  static override properties = { texts: { attribute: false } };

  declare texts: PatientTexts;
  declare phone: Phone;
  declare route: Extract<Route, { at: 'join' }>;
  declare welcomed: ReceptionHost['welcomed'];
  declare held: ReceptionHost['held'];

  private reception: Reception | null = null;
  private readonly again = new Again();
  private refresh: ReturnType<typeof setInterval> | undefined;
  private readonly look = () => {
    if (document.visibilityState === 'visible') {
      void this.reception?.readAgain();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.reception = new Reception(this.phone, this.route, {
      changed: () => this.requestUpdate(),
      welcomed: (welcome) => {
        this.again.done();
        this.welcomed(welcome);
      },
      held: (patientToken, ticket) => this.held(patientToken, ticket),
      later: (action) => this.again.later(action),
      now: Date.now,
    });
    this.refresh = setInterval(this.look, REFRESH_MILLIS);
    document.addEventListener('visibilitychange', this.look);
    void this.reception.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.again.done();
    clearInterval(this.refresh);
    document.removeEventListener('visibilitychange', this.look);
  }

  private async join(reception: Reception): Promise<void> {
    void this.phone.chime.unlock();
    await reception.join();
    if (reception.joining?.problem?.kind === 'service-missing') {
      this.querySelector<HTMLInputElement>('input[name=service]')?.focus();
    }
  }

  private recover(reception: Reception): void {
    void this.phone.chime.unlock();
    void reception.recover();
  }

  protected override render() {
    const reception = this.reception;
    if (reception?.trouble) {
      const retry = () => this.again.now();
      return html`${troubleView(this.texts, reception.trouble, retry)}${ownLinks(this.texts, this.phone.tickets.all())}`;
    }
    if (!reception?.joining) {
      return html`<p class="loading" role="status">${this.texts.say('loading')}</p>`;
    }
    const { joining } = reception;
    const others = this.route.another ? this.phone.tickets.ofClinic(joining.welcome.clinicId) : [];
    return html`${joinView(this.texts, joining, this.route.another, new Date(), {
      tell: (event) => reception.tell(event),
      join: () => void this.join(reception),
      recover: () => this.recover(reception),
    })}
    ${ownLinks(this.texts, others)}`;
  }
}

customElements.define('qm-join', JoinPage);
