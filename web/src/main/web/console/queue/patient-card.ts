import { html, nothing, type TemplateResult } from 'lit';
import { allowed, type Step } from '../actions/steps.ts';
import { icon } from '../icon/icons.ts';
import '../overlay/menu.ts';
import type { NamedEntry } from './named-queue.ts';
import { personName, priorityBadge, serviceName } from './person.ts';
import type { QueueScene } from './queue-scene.ts';
import { canTransfer, STEP_ICONS, stepItems } from './step-items.ts';
import { since } from './time-words.ts';

const LETTERS: Partial<Record<Step, string>> = { start: 'S', recall: 'R', 'no-show': 'N', complete: 'C' };

/** Somebody in the room, with what can be done now. `small` for those who were called before the newest. */
export function patientCard(scene: QueueScene, entry: NamedEntry, small = false): TemplateResult {
  const shown: readonly Step[] = small ? ['no-show'] : ['start', 'complete', 'recall', 'no-show', 'requeue', 'transfer'];
  const steps = shown.filter((step) => allowed(entry.status, step) && (step !== 'transfer' || canTransfer(scene)));
  return html`<article class="patient ${small ? 'small' : ''}" data-status=${entry.status} aria-label=${entry.ticketLabel}>
    <div class="patient-head">
      <span class="patient-number number">${entry.ticketLabel}</span>
      <div class="patient-who">
        <p class="patient-name">${personName(scene, entry)}</p>
        <p class="patient-about">${serviceName(scene, entry.serviceId)}${priorityBadge(scene, entry)}</p>
        <p class="patient-since">${sinceWhen(scene, entry)}</p>
      </div>
      <qm-menu .label=${scene.texts.say('more.of', { label: entry.ticketLabel })} .items=${stepItems(scene, entry, steps)}></qm-menu>
    </div>
    <div class="steps">
      ${small && entry.status === 'CALLED' ? came(scene, entry) : nothing}
      ${steps.map((step) => stepButton(scene, entry, step, small ? undefined : LETTERS[step]))}
    </div>
  </article>`;
}

function sinceWhen({ texts, place, now }: QueueScene, entry: NamedEntry): string {
  const at = entry.startedAt ?? entry.calledAt ?? entry.joinedAt;
  const values = { time: texts.time(new Date(at), place.clinic.timeZone), wait: since(texts, now, at) };
  if (entry.status === 'SERVING') {
    return texts.say(entry.startedAt === null ? 'since.serving-called' : 'since.serving', values);
  }
  return entry.attempt > 1
    ? texts.say('since.called-again', { ...values, n: entry.attempt })
    : texts.say('since.called', values);
}

function stepButton({ texts, connected, hands }: QueueScene, entry: NamedEntry, step: Step, letter?: string): TemplateResult {
  const main = step === 'start' || step === 'complete';
  const act = () => (step === 'transfer' ? hands.ask({ kind: 'transfer', patient: entry }) : hands.take(step, entry));
  return html`<button
    type="button"
    class="button step ${main ? 'main' : 'quiet'}"
    data-step=${step}
    aria-disabled=${!connected}
    aria-keyshortcuts=${letter ?? nothing}
    @click=${act}
  >
    ${icon(STEP_ICONS[step])}<span>${texts.say(`step.${step}`)}</span>${letter === undefined
      ? nothing
      : html`<kbd aria-hidden="true">${letter}</kbd>`}
  </button>`;
}

function came({ texts, connected, hands }: QueueScene, entry: NamedEntry): TemplateResult {
  return html`<button type="button" class="button quiet step" aria-disabled=${!connected} @click=${() => hands.saw([entry])}>
    ${icon('check')}<span>${texts.say('mine.came')}</span>
  </button>`;
}
