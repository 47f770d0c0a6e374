import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { newKey, Refused } from '../../api/api.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../text/texts.ts';
import { explain } from '../actions/explain.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { field, select, written } from '../overlay/field.ts';
import type { Calls } from '../session/watched-api.ts';
import type { ConsoleTexts } from '../text/console-texts.ts';
import type { ClinicReading } from '../workplace/readings.ts';
import { timeZones } from './clinic-changes.ts';

/** Creates a clinic; for the network's admin. */
class NewClinic extends PageElement {
  static override properties = {
    texts: { attribute: false },
    api: { attribute: false },
    created: { attribute: false },
    failure: { state: true },
    busy: { state: true },
  };

  declare texts: ConsoleTexts;
  declare api: Calls;
  declare created: (clinic: ClinicReading) => void;
  declare failure: Sentence | null;
  declare busy: boolean;
  /** The same until it worked, so that a clinic is created once. */
  private key = newKey();

  constructor() {
    super();
    this.failure = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zones = timeZones(here).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
    const languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));
    return html`<form class="form" @submit=${this.submit}>
      ${field({ name: 'name', label: texts.say('clinic.name'), required: true, maxlength: 100 })}
      ${select({ name: 'locale', label: texts.say('clinic.own-language'), value: texts.language, options: languages })}
      ${select({ name: 'timeZone', label: texts.say('clinic.time-zone'), value: here, options: zones })}
      ${this.failure === null ? nothing : html`<p class="notice danger" role="alert">${say(texts, this.failure)}</p>`}
      <footer class="form-foot"><button class="button" aria-disabled=${this.busy}>${texts.say('network.create')}</button></footer>
    </form>`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const form = new FormData(target);
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const body = { name: written(form, 'name'), locale: written(form, 'locale'), timeZone: written(form, 'timeZone') };
      const clinic = await this.api.post<ClinicReading>('/clinics', body, this.key);
      this.failure = null;
      target.reset();
      this.key = newKey();
      this.created(clinic);
    } catch (error) {
      this.failure = error instanceof Refused ? explain(error, null) : { key: 'refused.unknown' };
      this.key = error instanceof Refused ? newKey() : this.key;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('qm-new-clinic', NewClinic);
