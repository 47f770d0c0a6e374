import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Small drawings beside words; they say nothing that the words do not. */
export const mark = html`<svg class="icon" viewBox="0 0 64 64" aria-hidden="true">
  <rect width="64" height="64" rx="14" class="ground" />
  <circle cx="18" cy="32" r="6" class="figure" opacity=".45" />
  <circle cx="34" cy="32" r="6" class="figure" opacity=".7" />
  <path d="M46 22v20M40 26l6-6 6 6" class="stroke" />
</svg>`;

export const globe = line(svg`<circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />`);
export const bell = line(svg`<path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4" />`);
export const muted = line(svg`<path d="M6 16V11a6 6 0 0 1 9-5M18 11v5l2 2H8M10 21h4M4 4l16 16" />`);
export const link = line(svg`<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />`);
export const pin = line(svg`<path d="M12 21c-4-5-7-8-7-12a7 7 0 0 1 14 0c0 4-3 7-7 12z" /><circle cx="12" cy="9" r="2.5" />`);
export const page = line(svg`<rect x="7" y="2.5" width="10" height="19" rx="2" /><path d="M11 18.5h2" />`);
export const screen = line(svg`<rect x="3" y="4" width="18" height="12" rx="2" /><path d="M8 20h8M12 16v4" />`);
export const speech = line(svg`<path d="M4 5h16v11H10l-4 4v-4H4z" />`);
export const check = line(svg`<circle cx="12" cy="12" r="9" /><path d="m8 12 3 3 5-6" />`);
export const pause = line(svg`<circle cx="12" cy="12" r="9" /><path d="M10 9v6M14 9v6" />`);
export const stop = line(svg`<circle cx="12" cy="12" r="9" /><path d="M8 12h8" />`);
export const question = line(svg`<circle cx="12" cy="12" r="9" /><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.5" />`);
export const noSignal = line(svg`<path d="M4 4l16 16M8.5 15a5 5 0 0 1 5-1.3M5 11.5a10 10 0 0 1 5-2.6M14 9a10 10 0 0 1 5 2.5M12 18.5v.5" />`);
export const plus = line(svg`<path d="M12 5v14M5 12h14" />`);

function line(shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon line" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}
