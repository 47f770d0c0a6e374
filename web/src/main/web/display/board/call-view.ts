import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { roomName } from '../announce/phrase.ts';
import type { Board } from './board.ts';
import { ARROW } from './icons.ts';
import { lengthOf, type CurrentCall } from './layout.ts';
import { statusIcon, statusKey } from './status.ts';
import type { Words } from './words.ts';

/** The one call that everybody sees, from wherever they sit. */
export function callView(call: CurrentCall, words: Words): TemplateResult {
  return html`<section class="call" ?data-announcing=${call.announcing} aria-labelledby="called">
    <h2 id="called" class="keyword">${words.both('called')}</h2>
    ${keyed(
      call.id,
      html`<div class="ticket">
        <p class="label number" data-length=${lengthOf(call.label)}>${call.label}</p>
        ${call.room === null ? nothing : roomView(roomName(call.room, words.lead))}
      </div>`,
    )}
  </section>`;
}

function roomView(room: string): TemplateResult {
  return html`<p class="room" data-length=${lengthOf(room)}>
    ${ARROW}<span dir="auto">${room}</span>
  </p>`;
}

/** Before the first call of the day, or while the clinic takes nobody. */
export function emptyCallView(board: Board, words: Words): TemplateResult {
  const key = statusKey(board.status);
  if (key === null) {
    return html`<section class="call empty">
      <h2>${words.both('welcome')}</h2>
      <p>${words.both('number_here')}</p>
    </section>`;
  }
  return html`<section class="call empty" data-status=${board.status}>
    ${statusIcon(board.status)}
    <h2>${words.both(key)}</h2>
    <p dir="auto">${board.message}</p>
  </section>`;
}
