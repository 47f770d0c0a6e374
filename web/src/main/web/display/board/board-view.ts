import { html, nothing, type TemplateResult } from 'lit';
import { roomName } from '../announce/phrase.ts';
import type { Announcement } from '../announce/announcements.ts';
import type { Board } from './board.ts';
import { callView, emptyCallView } from './call-view.ts';
import { headerView, type HeaderModel } from './header-view.ts';
import { BROKEN } from './icons.ts';
import { currentCall, lengthOf, otherCalls } from './layout.ts';
import { lineView } from './line-view.ts';
import { sideView } from './side-view.ts';
import type { Words } from './words.ts';

export interface BoardModel {
  readonly header: HeaderModel;
  /** Null until the server said where things stand. */
  readonly board: Board | null;
  readonly announced: Announcement | null;
  readonly isWaiting: (label: string) => boolean;
  readonly joinable: boolean;
  /** When what is shown was last known to be so; null while it is so. */
  readonly staleSince: string | null;
}

export interface BoardActions {
  touch(): void;
  codeFailed(): void;
}

/** The whole screen. */
export function boardView(model: BoardModel, words: Words, actions: BoardActions): TemplateResult {
  const { board } = model;
  return html`<div class="screen" ?data-stale=${model.staleSince !== null}>
    ${headerView(model.header, words, actions.touch)} ${staleView(model.staleSince, words)}
    ${board === null ? startingView(model, words) : hallView(board, model, words, actions)}
    ${model.staleSince === null ? noticeView(board?.clinic.notice ?? '', words) : nothing}
    <p class="visually-hidden" aria-live="assertive">${toldOf(model.announced, words)}</p>
  </div>`;
}

function hallView(board: Board, model: BoardModel, words: Words, actions: BoardActions): TemplateResult {
  const current = currentCall(board, model.announced);
  // A clinic that takes nobody and calls nobody has one thing to say, and says it over the whole width.
  const alone = current === null && board.status !== 'OPEN';
  const side = alone
    ? nothing
    : sideView(
        {
          board,
          others: otherCalls(board, current),
          isWaiting: model.isWaiting,
          joinable: model.joinable,
          codeFailed: actions.codeFailed,
        },
        words,
      );
  return html`<main class="hall" ?data-wide=${side === nothing}>
    ${current === null ? emptyCallView(board, words) : callView(current, words)} ${lineView(board, words)} ${side}
  </main>`;
}

function noticeView(notice: string, words: Words): TemplateResult | typeof nothing {
  return notice === ''
    ? nothing
    : html`<aside class="news" aria-label=${words.say('notice')} data-length=${lengthOf(notice)}>
        <p dir="auto">${notice}</p>
      </aside>`;
}

function staleView(since: string | null, words: Words): TemplateResult | typeof nothing {
  return since === null
    ? nothing
    : html`<p class="stale" role="alert">${BROKEN}<span>${words.both('stale', { time: since })}</span></p>`;
}

function startingView(model: BoardModel, words: Words): TemplateResult {
  const lost = model.header.freshness.light === 'red';
  return html`<main class="hall starting" data-wide>
    <section class="call empty"><h2>${words.both(lost ? 'starting_lost' : 'starting')}</h2></section>
  </main>`;
}

/** For those who listen to the page rather than look at it. */
function toldOf(call: Announcement | null, words: Words): string {
  if (call === null) {
    return '';
  }
  const room = call.room === null ? '' : `, ${roomName(call.room, words.lead)}`;
  return `${words.say('called')} ${call.label}${room}`;
}
