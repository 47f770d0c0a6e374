import { svg, html, type TemplateResult } from 'lit';

const PATHS = {
  next: 'M5 12h13m0 0-6-6m6 6-6 6',
  bell: 'M6 17h12l-1.5-2.5V11a4.5 4.5 0 0 0-9 0v3.5zM10 19.5a2 2 0 0 0 4 0',
  play: 'M8 5.5v13l10-6.5z',
  check: 'm5 12.5 5 5L19.5 7',
  absent: 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.5-3.5 3-5.5 7-5.5m2.5 1.5 5 5m0-5-5 5',
  back: 'M9 14 4.5 9.5 9 5M5 9.5h8a6 6 0 0 1 0 12h-1.5',
  send: 'M4 12h12m0 0-4-4m4 4-4 4M20 5v14',
  more: 'M5 11v2m-1-1h2M12 11v2m-1-1h2M19 11v2m-1-1h2',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  people: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.7 3-6 6.5-6s6.1 2.3 6.5 6M16 4.800a3.5 3.5 0 0 1 0 6.400M18 14.500c2 .8 3.2 2.7 3.5 5.5',
  figures: 'M5 20V11m7 9V4m7 16v-6',
  settings: 'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0zM6 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0z',
  poster: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM14 19h1M19 14h1',
  down: 'm6 9.5 6 6 6-6',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.500c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  key: 'M3 7h18v10H3zM7 10.500h.01M12 10.500h.01M17 10.500h.01M8 14h8',
  edit: 'm4 20 1-4L16.5 4.500l3 3L8 19z',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5',
  undo: 'M9 14 4.5 9.5 9 5M5 9.500h9a5.5 5.5 0 0 1 0 11h-3',
  warn: 'M12 9v4.500M12 17h.01M10.5 4 2.5 18.500A1.5 1.5 0 0 0 4 20.800h16a1.5 1.5 0 0 0 1.5-2.300L13.5 4a1.8 1.8 0 0 0-3 0z',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  phone: 'M8 3h8v18H8zM11.5 18h1',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 13h3v3h-3zM13 8h3v3h-3zM8 13h3v3H8z',
} as const;

export type Icon = keyof typeof PATHS;

/** Those that point along the direction of reading, and so the other way in Arabic. */
const DIRECTED = new Set<Icon>(['next', 'send', 'back', 'undo']);

/** A small drawing beside words, never instead of them. */
export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon ${DIRECTED.has(name) ? 'directed' : ''}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${PATHS[name]} />`}
  </svg>`;
}
