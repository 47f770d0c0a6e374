import { html, type TemplateResult } from 'lit';

/** Towards the room; mirrored where one reads from right to left. */
export const ARROW: TemplateResult = html`<svg class="icon arrow" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M3 12h16M13 5l7 7-7 7" />
</svg>`;

export const SILENT: TemplateResult = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5" />
</svg>`;

export const BROKEN: TemplateResult = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17.2v.3" />
</svg>`;

export const PAUSE: TemplateResult = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" />
  <path d="M9.5 8.5v7M14.5 8.5v7" />
</svg>`;

export const SHUT: TemplateResult = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" />
  <path d="M7 12h10" />
</svg>`;
