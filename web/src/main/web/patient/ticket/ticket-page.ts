import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { connect } from '../../realtime/queuemed-realtime.ts';
import { notifyCall, withdrawNotice } from '../alert/notification.ts';
import { troubleView } from '../frame/message-view.ts';
import { ownLinks } from '../frame/own-links.ts';
import type { Phone } from '../phone.ts';
import { anotherPath, ticketPath } from '../route.ts';
import { Again } from '../server/again.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { overView, servingView } from './after-view.ts';
import { calledView, callWords } from './called-view.ts';
import { LeaveDialog } from './leave-dialog.ts';
import { isInApp } from './link.ts';
import './link-card.ts';
import './sound-card.ts';
import type { Ticket } from './ticket.ts';
import { adviceView, positionWords, waitingView } from './waiting-view.ts';
import { Watch } from './watch.ts';

const PING_MILLIS = 15_000;

/** Minutes pass, and a connection grows old, without any event. */
const TICK_MILLIS = 5_000;

/** One ticket, from the waiting room to the end of the visit. */
export class TicketPage extends PageElement {
  static override properties = { texts: { attribute: false }, noted: { state: true } };

  declare texts: PatientTexts;
  declare phone: Phone;
  declare patientToken: string;
  /** As it was given just now; null where it has yet to be read. */
  declare known: Ticket | null;
  declare found: (ticket: Ticket) => void;
  /** The attempt whose call the patient has noticed. */
  declare noted: number | null;

  private watch: Watch | null = null;
  private readonly again = new Again();
  private tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.noted = null;
    this.watch = new Watch(this.phone, this.patientToken, {
      changed: (ticket) => this.shows(ticket),
      called: (ticket) => this.rings(ticket),
      later: (action) => this.again.later(action),
      settled: () => this.again.done(),
      now: Date.now,
      connect: (room, listener) => connect(room, listener, { pingMillis: PING_MILLIS }),
    });
    this.tick = setInterval(() => this.requestUpdate(), TICK_MILLIS);
    this.watch.start(this.known);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
    this.again.done();
    this.watch?.stop();
    this.silence();
    this.phone.wakeLock.want(false);
  }

  private shows(ticket: Ticket | null): void {
    const at = ticket?.standing.at;
    if (at !== 'called') {
      this.silence();
    }
    this.phone.wakeLock.want(at === 'waiting' || at === 'called');
    if (ticket !== null) {
      this.found(ticket);
    }
    this.requestUpdate();
  }

  private rings(ticket: Ticket): void {
    if (ticket.standing.at !== 'called') {
      return;
    }
    const { texts } = this;
    this.noted = null;
    this.querySelector<LeaveDialog>('qm-leave')?.dismiss();
    window.scrollTo(0, 0);
    this.phone.alarm.start();
    const { language, direction } = texts;
    void notifyCall({ title: texts.say('yourTurn'), body: callWords(texts, ticket, ticket.standing), language, direction });
  }

  private coming(attempt: number): void {
    this.noted = attempt;
    this.silence();
  }

  private silence(): void {
    this.phone.alarm.stop();
    void withdrawNotice();
  }

  protected override render() {
    const { ticket, trouble } = this.watch ?? { ticket: null, trouble: null };
    if (trouble !== null) {
      return troubleView(this.texts, trouble, () => this.again.now(), this.rememberedLabel());
    }
    if (ticket === null) {
      return html`<p class="loading" role="status">${this.texts.say('loading')}</p>`;
    }
    return html`${this.spoken(ticket)}${this.standing(ticket)}`;
  }

  /** Always in the page: a live region that comes with its text is not read. */
  private spoken(ticket: Ticket) {
    const { standing } = ticket;
    return html`<p class="visually-hidden" aria-live="assertive" role="alert">
        ${standing.at === 'called' ? callWords(this.texts, ticket, standing) : nothing}
      </p>
      <p class="visually-hidden" aria-live="polite">
        ${standing.at === 'waiting' ? positionWords(this.texts, standing.position) : nothing}
      </p>`;
  }

  private standing(ticket: Ticket): TemplateResult {
    const { standing } = ticket;
    const fresh = this.watch!.freshness;
    switch (standing.at) {
      case 'waiting':
        return html`${waitingView(this.texts, ticket, standing, fresh, Date.now())}
        ${this.keeping(adviceView(this.texts, ticket, standing))}${this.ways(ticket)}`;
      case 'called': {
        const actions = { coming: () => this.coming(standing.attempt), cannotCome: () => this.asksToLeave() };
        const noted = this.noted === standing.attempt;
        return html`${calledView(this.texts, ticket, standing, noted, fresh, actions)}${this.leaveDialog(ticket)}`;
      }
      case 'serving':
        return servingView(this.texts, ticket, standing);
      case 'over':
        return html`${overView(this.texts, ticket, standing.how, this.phone.tickets.codeOf(ticket.clinic.clinicId))}
        ${this.others(ticket)}`;
    }
  }

  /** What may be gone in a moment is to be kept before all else. */
  private keeping(advice: TemplateResult) {
    const url = location.origin + ticketPath(this.patientToken);
    const { isLasting } = this.phone.storage;
    const sound = html`<qm-sound-card .texts=${this.texts} .phone=${this.phone}></qm-sound-card>`;
    const link = html`<qm-link-card .texts=${this.texts} .url=${url} .isLasting=${isLasting}></qm-link-card>`;
    return isLasting && !isInApp(navigator.userAgent) ? [sound, advice, link] : [link, sound, advice];
  }

  private ways(ticket: Ticket) {
    const code = this.phone.tickets.codeOf(ticket.clinic.clinicId);
    return html`${this.others(ticket)}
      <div class="ways">
        ${code === null || ticket.queue.status !== 'OPEN'
          ? nothing
          : html`<a class="plain" href=${anotherPath(code)}>${this.texts.say('anotherTicket')}</a>`}
        <button class="plain danger" type="button" @click=${() => this.asksToLeave()}>${this.texts.say('leave')}</button>
      </div>
      ${this.leaveDialog(ticket)}`;
  }

  private others(ticket: Ticket) {
    const own = this.phone.tickets.ofClinic(ticket.clinic.clinicId);
    return ownLinks(this.texts, own.filter((other) => other.patientToken !== this.patientToken));
  }

  private leaveDialog(ticket: Ticket) {
    const leave = () => this.watch!.leave();
    return html`<qm-leave .texts=${this.texts} .label=${ticket.label} .leave=${leave}></qm-leave>`;
  }

  private asksToLeave(): void {
    this.querySelector<LeaveDialog>('qm-leave')?.open();
  }

  private rememberedLabel(): string | null {
    return this.phone.tickets.all().find((own) => own.patientToken === this.patientToken)?.label ?? null;
  }
}

customElements.define('qm-ticket', TicketPage);
