import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { Priority } from '../../realtime/queuemed-realtime.ts';
import type { Newcomer } from '../actions/desk.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { icon } from '../icon/icons.ts';
import { dialog } from '../overlay/dialog.ts';
import { check, field, select, written } from '../overlay/field.ts';
import { printAlone } from '../print/print-alone.ts';
import type { Scene } from '../scene.ts';
import type { TicketGiven } from '../workplace/readings.ts';
import { slip, type SlipParts } from './slip.ts';

const PRIORITIES: readonly Priority[] = ['NORMAL', 'PRIORITY', 'URGENT'];

/** A patient without a phone: first who they are, then the number that they were given. */
export class WalkIn extends PageElement {
  static override properties = {
    scene: { attribute: false },
    close: { attribute: false },
    added: { attribute: false },
    given: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  declare scene: Scene;
  declare close: () => void;
  declare added: (given: TicketGiven) => void;
  declare given: SlipParts | null;
  declare failure: Sentence | null;
  declare busy: boolean;

  constructor() {
    super();
    this.given = null;
    this.failure = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    const title = texts.say(this.given === null ? 'walk-in.title' : 'walk-in.given');
    const body = this.given === null ? this.form() : this.number(this.given);
    return dialog({ texts, title, body, close: this.close, kind: 'walk-in' });
  }

  private form(): TemplateResult {
    const { texts, place } = this.scene;
    const { services } = place.furniture;
    const options = services.map(({ serviceId, name }) => ({ value: String(serviceId), label: name }));
    return html`<form class="form" @submit=${this.submit}>
      ${field({
        name: 'name',
        label: texts.say('walk-in.name'),
        hint: texts.say('walk-in.name-hint'),
        maxlength: 80,
        autofocus: true,
      })}
      ${options.length < 2
        ? nothing
        : select({ name: 'service', label: texts.say('walk-in.service'), value: options[0]?.value ?? '', options })}
      <fieldset class="checks">
        <legend class="label">${texts.say('walk-in.priority')}</legend>
        ${PRIORITIES.map((priority) =>
          check({
            name: 'priority',
            value: priority,
            type: 'radio',
            label: texts.say(`priority.${priority}`),
            checked: priority === 'NORMAL',
          }),
        )}
      </fieldset>
      ${this.failure === null ? nothing : html`<p class="notice danger" role="alert">${say(texts, this.failure)}</p>`}
      <footer class="dialog-foot">
        <button type="button" class="button quiet" @click=${this.close}>${texts.say('cancel')}</button>
        <button class="button" aria-disabled=${this.busy}>${icon('plus')}${texts.say('walk-in.submit')}</button>
      </footer>
    </form>`;
  }

  private number(given: SlipParts): TemplateResult {
    const { texts } = this.scene;
    return html`<p class="given-number number" role="status">${given.label}</p>
      <p class="given-about">${texts.say('walk-in.position', { n: given.position })}</p>
      <div hidden>${slip(given)}</div>
      <footer class="dialog-foot">
        <button type="button" class="button quiet" @click=${this.another}>
          ${icon('plus')}${texts.say('walk-in.another')}
        </button>
        <button type="button" class="button quiet" @click=${this.print}>${icon('print')}${texts.say('walk-in.print')}</button>
        <button type="button" class="button" autofocus @click=${this.close}>${texts.say('done')}</button>
      </footer>`;
  }

  private readonly another = async (): Promise<void> => {
    this.given = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  };

  private readonly print = (): void => {
    const paper = this.querySelector('.slip');
    if (paper !== null) {
      printAlone(paper, 'slip');
    }
  };

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const newcomer = newcomerOf(new FormData(event.target as HTMLFormElement));
    this.busy = true;
    const outcome = await this.scene.place.desk.add(newcomer);
    this.busy = false;
    this.failure = outcome.kind === 'done' ? null : outcome.sentence;
    if (outcome.kind === 'done') {
      this.given = this.paperOf(outcome.value, newcomer);
      this.added(outcome.value);
      await this.updateComplete;
      this.querySelector<HTMLElement>('.dialog-foot .button:last-child')?.focus();
    }
  }

  private paperOf(given: TicketGiven, newcomer: Newcomer): SlipParts {
    const { furniture, clinic } = this.scene.place;
    const service = furniture.services.length < 2 ? '' : furniture.serviceName(newcomer.serviceId ?? null);
    const { ticketLabel: label, position } = given;
    return { label, position, service, clinic, at: new Date() };
  }
}

function newcomerOf(form: FormData): Newcomer {
  const name = written(form, 'name');
  const service = written(form, 'service');
  const priority = PRIORITIES.find((one) => one === form.get('priority')) ?? 'NORMAL';
  return { priority, ...(name === '' ? {} : { name }), ...(service === '' ? {} : { serviceId: Number(service) }) };
}

customElements.define('qm-walk-in', WalkIn);
