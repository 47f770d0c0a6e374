import { html, nothing } from 'lit';
import type { Remembered } from '../memory/own-tickets.ts';
import { ticketPath } from '../route.ts';
import type { PatientTexts } from '../text/patient-texts.ts';

/** The ways to the other tickets that this phone holds. */
export function ownLinks(texts: PatientTexts, tickets: readonly Remembered[]) {
  if (tickets.length === 0) {
    return nothing;
  }
  return html`<nav class="own-links" aria-labelledby="own-links">
    <h2 id="own-links">${texts.say('otherTickets')}</h2>
    <ul>
      ${tickets.map(
        (ticket) =>
          html`<li><a class="button quiet" href=${ticketPath(ticket.patientToken)}>${texts.say('ticket', { label: ticket.label })}</a></li>`,
      )}
    </ul>
  </nav>`;
}
