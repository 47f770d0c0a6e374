import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { field } from '../overlay/field.ts';
import type { Scene } from '../scene.ts';
import type { StatisticsReading } from '../workplace/readings.ts';
import { dayAt, isCountable, lastDays, type Period } from './period.ts';
import { figuresView } from './figures-view.ts';

const SPANS = [1, 7, 30] as const;

/** How the clinic did: today, lately, or between two days. */
class FiguresPage extends PageElement {
  static override properties = {
    scene: { attribute: false },
    period: { state: true },
    figures: { state: true },
    state: { state: true },
  };

  declare scene: Scene;
  declare period: Period;
  declare figures: StatisticsReading | null;
  declare state: 'reading' | 'shown' | 'failed';

  constructor() {
    super();
    this.figures = null;
    this.state = 'reading';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read(lastDays(this.today, 1));
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    return html`<section class="figures" aria-labelledby="figures-title">
      <header class="section-head">
        <h1 id="figures-title">${texts.say('figures.title')}</h1>
        <p class="soft">${this.words()}</p>
      </header>
      ${this.choice()}
      <div role="status">${this.state === 'reading' ? texts.say('queue.loading') : nothing}</div>
      ${this.state === 'failed' ? this.failed() : nothing}
      ${this.figures === null ? nothing : figuresView(this.scene, this.figures)}
    </section>`;
  }

  private choice(): TemplateResult {
    const { texts } = this.scene;
    const is = (days: number) => JSON.stringify(lastDays(this.today, days)) === JSON.stringify(this.period);
    return html`<form class="period" @submit=${this.submit}>
      <div class="rooms" role="group" aria-label=${texts.say('figures.period')}>
        ${SPANS.map(
          (days) =>
            html`<button type="button" aria-pressed=${is(days)} @click=${() => this.read(lastDays(this.today, days))}>
              ${texts.say(`figures.last-${days}`)}
            </button>`,
        )}
      </div>
      ${field({
        name: 'from',
        label: texts.say('figures.from'),
        type: 'date',
        value: this.period.from,
        max: this.today,
        required: true,
      })}
      ${field({
        name: 'to',
        label: texts.say('figures.to'),
        type: 'date',
        value: this.period.to,
        max: this.today,
        required: true,
      })}
      <button class="button quiet">${texts.say('figures.show')}</button>
    </form>`;
  }

  private failed(): TemplateResult {
    const { texts } = this.scene;
    const key = isCountable(this.period) ? 'settings.unreachable' : 'figures.too-long';
    return html`<p class="notice danger" role="alert">${texts.say(key)}</p>`;
  }

  private words(): string {
    const { texts } = this.scene;
    const format = new Intl.DateTimeFormat(`${texts.language}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
    const [from, to] = [new Date(this.period.from), new Date(this.period.to)];
    return from.getTime() === to.getTime() ? format.format(from) : `${format.format(from)} – ${format.format(to)}`;
  }

  private get today(): string {
    const { place } = this.scene;
    return dayAt(Date.now(), place.clinic.timeZone);
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    void this.read({ from: String(form.get('from')), to: String(form.get('to')) });
  }

  private async read(period: Period): Promise<void> {
    const { api, clinicId } = this.scene.place;
    this.period = period;
    if (!isCountable(period)) {
      this.state = 'failed';
      this.figures = null;
      return;
    }
    this.state = 'reading';
    try {
      const path = `/clinics/${clinicId}/statistics?from=${period.from}&to=${period.to}`;
      const figures = await api.get<StatisticsReading>(path);
      if (this.period === period) {
        this.figures = figures;
        this.state = 'shown';
      }
    } catch {
      this.figures = null;
      this.state = 'failed';
    }
  }
}

customElements.define('qm-figures', FiguresPage);
