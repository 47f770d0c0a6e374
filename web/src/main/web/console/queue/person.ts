import { html, nothing, type TemplateResult } from 'lit';
import type { NamedEntry } from './named-queue.ts';
import type { QueueScene } from './queue-scene.ts';

/** What somebody is called, as far as it is known: a name that is not known yet is not the same as none. */
export function personName({ texts }: QueueScene, entry: { readonly known: boolean; readonly name: string | null }): TemplateResult {
  if (!entry.known) {
    return html`<span class="soft">${texts.say('name.loading')}</span>`;
  }
  return entry.name === null
    ? html`<span class="soft">${texts.say('name.none')}</span>`
    : html`<bdi class="name">${entry.name}</bdi>`;
}

export function priorityBadge({ texts }: QueueScene, entry: NamedEntry): TemplateResult | typeof nothing {
  return entry.priority === 'NORMAL'
    ? nothing
    : html`<span class="badge" data-priority=${entry.priority}>${texts.say(`priority.${entry.priority}`)}</span>`;
}

/** What they came for, where a clinic offers more than one thing. */
export function serviceName({ place }: QueueScene, serviceId: number | null): TemplateResult | typeof nothing {
  const name = place.furniture.serviceName(serviceId);
  return name === '' || place.furniture.services.length < 2 ? nothing : html`<bdi class="service">${name}</bdi>`;
}
