import { html } from 'lit';
import { PageElement } from '../../design/page.ts';
import { question } from '../frame/icons.ts';
import { messageView, troubleView } from '../frame/message-view.ts';
import { newestOpen } from '../joining/second-scan.ts';
import type { Phone } from '../phone.ts';
import { Again } from '../server/again.ts';
import { troubleOf, type Trouble } from '../server/trouble.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** Where the installed page begins: the ticket that this phone holds, or what to do without one. */
export class MinePage extends PageElement {
  static override properties = {
    texts: { attribute: false },
    trouble: { state: true },
    isEmpty: { state: true },
  };

  declare texts: PatientTexts;
  declare phone: Phone;
  declare held: (patientToken: string, ticket: Ticket) => void;
  declare trouble: Trouble | null;
  declare isEmpty: boolean;

  private readonly again = new Again();

  override connectedCallback(): void {
    super.connectedCallback();
    this.trouble = null;
    this.isEmpty = false;
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.again.done();
  }

  private async look(): Promise<void> {
    try {
      const found = await newestOpen(this.phone, this.phone.tickets.all());
      this.trouble = null;
      this.isEmpty = found === null;
      if (found !== null) {
        this.held(found.patientToken, found.ticket);
      }
    } catch (error) {
      this.trouble = troubleOf(error, 'unknown-ticket');
      this.again.later(() => void this.look());
    }
  }

  protected override render() {
    const { texts } = this;
    if (this.trouble !== null) {
      return troubleView(texts, this.trouble, () => this.again.now(), this.phone.tickets.all()[0]?.label ?? null);
    }
    return this.isEmpty
      ? messageView(question, texts.say('nothing'), texts.say('helpNothing'))
      : html`<p class="loading" role="status">${texts.say('loading')}</p>`;
  }
}

customElements.define('qm-mine', MinePage);
