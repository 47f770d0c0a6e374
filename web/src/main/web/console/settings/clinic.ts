import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../text/texts.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { check, field, select, written } from '../overlay/field.ts';
import type { Scene } from '../scene.ts';
import type { ClinicReading, Hours } from '../workplace/readings.ts';
import { changesOf, languagesFor, localeFor, timeZones, type ClinicDescription } from './clinic-changes.ts';
import { makeSense } from './hours.ts';
import { hoursEditor } from './hours-editor.ts';

/** What a clinic is called, how it speaks and when it is open. */
class ClinicSetting extends PageElement {
  static override properties = {
    scene: { attribute: false },
    loaded: { state: true },
    hours: { state: true },
    own: { state: true },
    failure: { state: true },
  };

  declare scene: Scene;
  /** As it was when the form was opened; only what differs from it is sent. */
  declare loaded: ClinicReading | null;
  declare hours: readonly Hours[];
  declare own: string;
  declare failure: Sentence | null;

  constructor() {
    super();
    this.loaded = null;
    this.failure = null;
  }

  protected override firstUpdated(): void {
    void this.load();
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    return html`<section class="setting" aria-labelledby="setting-title">
      <header class="section-head"><h1 id="setting-title">${texts.say('clinic.title')}</h1></header>
      ${this.loaded === null ? html`<p role="status">${texts.say('queue.loading')}</p>` : this.form(this.loaded)}
    </section>`;
  }

  private form(clinic: ClinicReading): TemplateResult {
    const { texts } = this.scene;
    const zones = timeZones(clinic.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
    return html`<form class="form card" @submit=${this.submit}>
      ${field({ name: 'name', label: texts.say('clinic.name'), value: clinic.name, required: true, maxlength: 100 })}
      ${this.languages(clinic)}
      ${select({ name: 'timeZone', label: texts.say('clinic.time-zone'), value: clinic.timeZone, options: zones })}
      ${field({
        name: 'notice',
        label: texts.say('clinic.notice'),
        hint: texts.say('clinic.notice-hint'),
        value: clinic.notice ?? '',
        maxlength: 200,
      })}
      ${check({
        name: 'voice',
        value: 'on',
        label: texts.say('clinic.voice'),
        hint: texts.say('clinic.voice-hint'),
        checked: clinic.voice,
      })}
      ${hoursEditor({ texts, hours: this.hours, change: (hours) => (this.hours = hours) })}
      ${this.failure === null ? nothing : html`<p class="notice danger" role="alert">${say(texts, this.failure)}</p>`}
      <footer class="form-foot"><button class="button">${texts.say('save')}</button></footer>
    </form>`;
  }

  private languages(clinic: ClinicReading): TemplateResult {
    const { texts } = this.scene;
    return html`<fieldset class="checks" @change=${(event: Event) => (this.own = (event.target as HTMLInputElement).value)}>
        <legend class="label">${texts.say('clinic.own-language')}</legend>
        ${LANGUAGES.map((language) =>
          check({
            name: 'own',
            value: language,
            type: 'radio',
            label: LANGUAGE_NAMES[language],
            lang: language,
            checked: language === this.own,
          }),
        )}
      </fieldset>
      <fieldset class="checks">
        <legend class="label">${texts.say('clinic.more-languages')}</legend>
        <p class="soft">${texts.say('clinic.languages-hint')}</p>
        ${LANGUAGES.filter((language) => language !== this.own).map((language) =>
          check({
            name: 'language',
            value: language,
            label: LANGUAGE_NAMES[language],
            lang: language,
            checked: clinic.languages.includes(language),
          }),
        )}
      </fieldset>`;
  }

  private async load(): Promise<void> {
    const { furniture } = this.scene.place;
    await furniture.load();
    this.show(furniture.clinic);
  }

  private show(clinic: ClinicReading): void {
    this.loaded = clinic;
    this.hours = clinic.hours ?? [];
    this.own = clinic.locale.split('-')[0] ?? 'fr';
  }

  private written(form: FormData, before: ClinicReading): ClinicDescription {
    const notice = written(form, 'notice');
    return {
      name: written(form, 'name'),
      locale: localeFor(this.own, before.locale),
      languages: languagesFor(this.own, form.getAll('language').map(String), LANGUAGES),
      timeZone: written(form, 'timeZone'),
      notice: notice === '' ? null : notice,
      voice: form.get('voice') === 'on',
      hours: this.hours,
    };
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { api, attempts, clinicId, furniture, notices } = this.scene.place;
    const before = this.loaded;
    if (before === null || !makeSense(this.hours)) {
      this.failure = { key: 'hours.wrong' };
      return;
    }
    const changes = changesOf(before, this.written(new FormData(event.target as HTMLFormElement), before));
    const outcome = await attempts.run(`clinic:${JSON.stringify(changes)}`, () =>
      api.patch<ClinicReading>(`/clinics/${clinicId}`, changes),
    );
    this.failure = outcome.kind === 'done' ? null : outcome.sentence;
    if (outcome.kind === 'done') {
      this.show(outcome.value);
      notices.show({ kind: 'done', sentence: { key: 'saved' } });
      await furniture.load();
    }
  }
}

customElements.define('qm-clinic', ClinicSetting);
