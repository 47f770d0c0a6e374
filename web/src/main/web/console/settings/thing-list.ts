import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Icon } from '../icon/icons.ts';
import type { ConsoleText, ConsoleTexts } from '../text/console-texts.ts';

/** How one kind of thing that a clinic has is called, found and sent. */
export interface Kind<T> {
  /** Below the clinic's path, such as `services`. */
  readonly path: string;
  readonly title: ConsoleText;
  readonly hint: ConsoleText;
  readonly add: ConsoleText;
  readonly edit: ConsoleText;
  readonly remove: ConsoleText;
  /** How a change is sent; null for what can only be added and removed. */
  readonly change: 'put' | 'patch' | null;
  id(item: T): number;
  name(item: T): string;
}

export interface ThingListParts<T> {
  readonly texts: ConsoleTexts;
  readonly kind: Kind<T>;
  readonly items: readonly T[];
  readonly row: (item: T) => TemplateResult;
  readonly edit: (item: T) => void;
  readonly remove: (item: T) => void;
}

/** What a clinic has of one kind, each with its two buttons. */
export function thingList<T>(parts: ThingListParts<T>): TemplateResult {
  return parts.items.length === 0
    ? html`<p class="empty">${parts.texts.say('settings.none')}</p>`
    : html`<ul class="things card">
        ${parts.items.map((item) => thing(parts, item))}
      </ul>`;
}

function thing<T>({ texts, kind, row, edit, remove }: ThingListParts<T>, item: T): TemplateResult {
  const name = kind.name(item);
  return html`<li class="thing">
    <div class="thing-about">${row(item)}</div>
    ${kind.change === null ? nothing : button(texts.say('edit'), name, 'edit', () => edit(item))}
    ${button(texts.say('remove'), name, 'trash', () => remove(item))}
  </li>`;
}

function button(words: string, name: string, symbol: Icon, act: () => void): TemplateResult {
  return html`<button type="button" class="icon-button" aria-label="${words} ${name}" title=${words} @click=${act}>
    ${icon(symbol)}
  </button>`;
}

/** The list could not be read. */
export function unread(texts: ConsoleTexts, again: () => void): TemplateResult {
  return html`<p class="notice danger" role="alert">
    ${texts.say('settings.unreachable')}
    <button type="button" class="button quiet small" @click=${again}>${texts.say('start.again')}</button>
  </p>`;
}
