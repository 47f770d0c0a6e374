import { html, nothing, type TemplateResult } from 'lit';
import { wordsOfStaff } from '../../text/staff-words.ts';
import { icon } from '../icon/icons.ts';
import type { QueueScene } from './queue-scene.ts';

/** What everybody at the console must know before anything else. */
export function banners(scene: QueueScene): TemplateResult {
  return html`<div class="banners">${offline(scene)} ${status(scene)}</div>`;
}

function offline({ texts, place, connected, stale }: QueueScene): TemplateResult | typeof nothing {
  if (connected && !stale) {
    return nothing;
  }
  const at = place.feed.freshness.provedAt;
  const time = at === null ? '–' : texts.time(new Date(at), place.clinic.timeZone);
  return html`<p class="notice ${connected ? 'warn' : 'danger'}" role="alert" id="offline">
    ${icon('warn')}<span>${texts.say(connected ? 'stale' : 'offline', { time })}</span>
    <button type="button" class="button quiet small" @click=${() => place.feed.rejoin()}>${texts.say('offline.retry')}</button>
  </p>`;
}

/** The queue's status, and the way to change it; large where nobody can join. */
function status({ texts, view, hands, connected }: QueueScene): TemplateResult {
  const change = html`<button
    type="button"
    class="button quiet small"
    aria-disabled=${!connected}
    @click=${() => hands.ask({ kind: 'status' })}
  >
    ${texts.say(view.status === 'OPEN' ? 'status.change' : 'status.reopen')}
  </button>`;
  const words = view.status === 'OPEN' ? null : wordsOfStaff(view.message);
  const message = words === null ? nothing : html`<bdi class="status-message">« ${words} »</bdi>`;
  return html`<p class="status" data-status=${view.status}>
    <span class="status-dot" aria-hidden="true"></span><strong>${texts.say(`status.${view.status}`)}</strong>
    <span class="soft">${texts.say(`status.${view.status}.means`)}</span> ${message} ${change}
  </p>`;
}
