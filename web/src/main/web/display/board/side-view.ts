import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCall } from '../../realtime/queuemed-realtime.ts';
import { roomName } from '../announce/phrase.ts';
import type { Board } from './board.ts';
import { ARROW } from './icons.ts';
import { lengthOf } from './layout.ts';
import { statusIcon, statusKey } from './status.ts';
import type { Words } from './words.ts';

/** With so few other calls the code to join has room to be large. */
const ROOMY = 2;

export interface SideModel {
  readonly board: Board;
  readonly others: readonly ShownCall[];
  /** Whether a ticket is still to be announced. */
  readonly isWaiting: (label: string) => boolean;
  /** Whether the code to join can be shown. */
  readonly joinable: boolean;
  readonly codeFailed: () => void;
}

/** The other calls, and below them how to join, or why one cannot. */
export function sideView(model: SideModel, words: Words): TemplateResult | typeof nothing {
  const card = cardView(model, words);
  if (model.others.length === 0 && card === nothing) {
    return nothing;
  }
  return html`<div class="side" ?data-roomy=${model.others.length <= ROOMY}>
    ${model.others.length > 0 ? callsView(model, words) : nothing}${card}
  </div>`;
}

function callsView(model: SideModel, words: Words): TemplateResult {
  return html`<section class="calls" aria-labelledby="last-calls">
    <h2 id="last-calls" class="keyword">${words.both('last_calls')}</h2>
    <ol data-length=${lengthOf(...model.others.map((call) => call.ticketLabel))}>
      ${model.others.map((call) => rowView(call, model, words))}
    </ol>
  </section>`;
}

/*
 * Written over in place, not keyed: Lit's `repeat` leaves a comment behind for each row that goes (lit/lit#5298), and this
 * page stays open for weeks.
 */
function rowView(call: ShownCall, model: SideModel, words: Words): TemplateResult {
  return html`<li ?data-new=${model.isWaiting(call.ticketLabel)}>
    <span class="label number">${call.ticketLabel}</span>
    ${call.room === null ? nothing : roomView(roomName(call.room, words.lead))}
  </li>`;
}

function roomView(room: string): TemplateResult {
  return html`${ARROW}<span class="room" dir="auto" data-length=${lengthOf(room)}>${room}</span>`;
}

function cardView(model: SideModel, words: Words): TemplateResult | typeof nothing {
  const { board } = model;
  const key = statusKey(board.status);
  if (key !== null) {
    return html`<section class="card status" data-status=${board.status}>
      ${statusIcon(board.status)}
      <div>
        <h2>${words.both(key)}</h2>
        <p dir="auto">${board.message}</p>
      </div>
    </section>`;
  }
  if (!model.joinable || board.clinic.joinToken === null) {
    return nothing;
  }
  return html`<section class="card join" aria-labelledby="join">
    <img
      src="/api/v1/join-codes/${encodeURIComponent(board.clinic.joinToken)}/qr"
      alt=${words.say('join_alt')}
      @error=${model.codeFailed}
    />
    <div>
      <h2 id="join">${words.both('join_title')}</h2>
      <p>${words.both('join_text')}</p>
    </div>
  </section>`;
}
