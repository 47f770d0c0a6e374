import { html, nothing, type TemplateResult } from 'lit';
import { check, question, stop } from '../frame/icons.ts';
import { messageView } from '../frame/message-view.ts';
import { joinPath } from '../route.ts';
import type { Key, PatientTexts } from '../text/patient-texts.ts';
import type { Over, Standing, Ticket } from './ticket.ts';

const OVER: Record<Over, readonly [icon: TemplateResult, title: Key, text: Key]> = {
  SERVED: [check, 'served', 'servedText'],
  NO_SHOW: [question, 'noShow', 'noShowText'],
  CANCELLED: [stop, 'cancelled', 'cancelledText'],
  LEFT: [check, 'left', 'leftText'],
};

export function servingView(texts: PatientTexts, ticket: Ticket, { room }: Extract<Standing, { at: 'serving' }>) {
  const where = room === null ? nothing : html`<p class="goal"><strong><bdi>${room}</bdi></strong></p>`;
  return html`<div data-kind="serving">
    ${messageView(check, texts.say('serving'), texts.say('servingText'), html`${where}${labelView(texts, ticket)}`)}
  </div>`;
}

/** @param joinToken the way back in, where this phone knows one */
export function overView(texts: PatientTexts, ticket: Ticket, how: Over, joinToken: string | null) {
  const [icon, title, text] = OVER[how];
  const isQuiet = how === 'NO_SHOW' || how === 'SERVED';
  const rest = html`${labelView(texts, ticket)}
  ${how === 'NO_SHOW' ? html`<p class="soft">${texts.say('noShowWatch')}</p>` : nothing}
  ${joinToken === null
    ? html`<p class="soft">${texts.say('scanAgain')}</p>`
    : html`<a class="button ${isQuiet ? 'quiet' : ''}" href=${joinPath(joinToken)}>${texts.say('backIn')}</a>`}`;
  return html`<div data-kind=${how}>${messageView(icon, texts.say(title), texts.say(text), rest)}</div>`;
}

function labelView(texts: PatientTexts, { label }: Ticket) {
  return html`<p class="stub"><span>${texts.say('yourNumber')}</span> <strong class="number">${label}</strong></p>`;
}
