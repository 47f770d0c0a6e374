import { html, nothing, type TemplateResult } from 'lit';
import { passes, type Trouble } from '../server/trouble.ts';
import type { Key, PatientTexts } from '../text/patient-texts.ts';
import { noSignal, question } from './icons.ts';

const WORDS: Record<Trouble, readonly [title: Key, help: Key]> = {
  expired: ['troubleExpired', 'helpExpired'],
  unknown: ['troubleUnknown', 'helpUnknown'],
  'unknown-ticket': ['troubleUnknownTicket', 'helpUnknownTicket'],
  moved: ['troubleMoved', 'helpMoved'],
  crowded: ['troubleCrowded', 'helpRetrying'],
  broken: ['troubleBroken', 'helpRetrying'],
  unreachable: ['troubleUnreachable', 'helpUnreachable'],
};

/** One thing to say, and what to do. */
export function messageView(icon: TemplateResult, title: string, help: string, rest: unknown = nothing): TemplateResult {
  return html`<section class="message">
    <span class="badge">${icon}</span>
    <h1 tabindex="-1">${title}</h1>
    <p>${help}</p>
    ${rest}
  </section>`;
}

/** @param label of the ticket that this phone remembers, where the page is about one */
export function troubleView(
  texts: PatientTexts,
  trouble: Trouble,
  retry: () => void,
  label: string | null = null,
): TemplateResult {
  const [title, help] = WORDS[trouble];
  const again = passes(trouble);
  const rest = html`
    ${again && label !== null ? html`<p class="notice">${texts.say('ticketKept', { label })}</p>` : nothing}
    ${again ? html`<button class="button main" type="button" @click=${retry}>${texts.say('tryAgain')}</button>` : nothing}
  `;
  return html`<div role="alert">
    ${messageView(trouble === 'unreachable' ? noSignal : question, texts.say(title), texts.say(help), rest)}
  </div>`;
}
