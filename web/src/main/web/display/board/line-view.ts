import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from './board.ts';
import type { Words } from './words.ts';

/** Who is next, and how many wait. */
export function lineView(board: Board, words: Words): TemplateResult {
  if (board.waiting === 0 && board.next.length === 0) {
    return html`<section class="line none"><p>${words.both('nobody_waiting')}</p></section>`;
  }
  return html`<section class="line">
    ${board.next.length === 0 ? nothing : nextView(board.next, words)}
    <div class="waiting">
      <h2 class="keyword">${words.say('waiting')}</h2>
      <p><span class="number">${board.waiting}</span> ${words.further('waiting')}</p>
    </div>
  </section>`;
}

function nextView(next: readonly string[], words: Words): TemplateResult {
  return html`<div class="next">
    <h2 class="keyword">${words.both('next')}</h2>
    <ol>
      ${next.map((label) => html`<li class="number">${label}</li>`)}
    </ol>
  </div>`;
}
