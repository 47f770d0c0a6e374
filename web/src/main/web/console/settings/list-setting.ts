import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { say, type Sentence } from '../actions/sentence.ts';
import { icon } from '../icon/icons.ts';
import { dialog, question } from '../overlay/dialog.ts';
import type { Scene } from '../scene.ts';
import { thingList, unread, type Kind } from './thing-list.ts';

/** A list of what a clinic has, to which one adds and from which one removes. */
export abstract class ListSetting<T> extends PageElement {
  static override properties = {
    scene: { attribute: false },
    items: { state: true },
    failed: { state: true },
    editing: { state: true },
    removing: { state: true },
    failure: { state: true },
  };

  declare scene: Scene;
  declare items: readonly T[] | null;
  declare failed: boolean;
  /** `new` while one is added. */
  declare editing: T | 'new' | null;
  declare removing: T | null;
  declare failure: Sentence | null;

  protected abstract readonly kind: Kind<T>;
  protected abstract row(item: T): TemplateResult;
  /** The fields for one; null for a new one. */
  protected abstract fields(item: T | null): TemplateResult;
  protected abstract bodyOf(form: FormData, item: T | null): unknown;

  constructor() {
    super();
    this.items = null;
    this.failed = false;
    this.editing = null;
    this.removing = null;
    this.failure = null;
  }

  protected override firstUpdated(): void {
    void this.load();
  }

  protected override render(): TemplateResult {
    const { texts } = this.scene;
    return html`<section class="setting" aria-labelledby="setting-title">
      <header class="section-head">
        <h1 id="setting-title">${texts.say(this.kind.title)}</h1>
        <button type="button" class="button" @click=${() => this.edit('new')}>${icon('plus')}${texts.say(this.kind.add)}</button>
      </header>
      <p class="soft">${texts.say(this.kind.hint)}</p>
      ${this.listed()}
      ${this.editing === null ? nothing : this.editor(this.editing)} ${this.removing === null ? nothing : this.removal(this.removing)}
    </section>`;
  }

  private listed(): TemplateResult {
    const { texts } = this.scene;
    if (this.items !== null) {
      return thingList({
        texts,
        kind: this.kind,
        items: this.items,
        row: (item) => this.row(item),
        edit: (item) => this.edit(item),
        remove: (item) => (this.removing = item),
      });
    }
    return this.failed ? unread(texts, () => void this.load()) : html`<p role="status">${texts.say('queue.loading')}</p>`;
  }

  private editor(editing: T | 'new'): TemplateResult {
    const { texts } = this.scene;
    const item = editing === 'new' ? null : editing;
    const body = html`<form
      class="form"
      @input=${() => (this.failure = null)}
      @submit=${(event: SubmitEvent) => void this.submit(event, item)}
    >
      ${this.fields(item)}
      ${this.failure === null ? nothing : html`<p class="notice danger" role="alert">${say(texts, this.failure)}</p>`}
      <footer class="dialog-foot">
        <button type="button" class="button quiet" @click=${() => this.edit(null)}>${texts.say('cancel')}</button>
        <button class="button">${texts.say('save')}</button>
      </footer>
    </form>`;
    const title = texts.say(item === null ? this.kind.add : this.kind.edit);
    return dialog({ texts, title, body, close: () => this.edit(null), kind: 'editor' });
  }

  private removal(item: T): TemplateResult {
    const { texts } = this.scene;
    return question({
      texts,
      title: texts.say('remove.title', { name: this.kind.name(item) }),
      text: texts.say(this.kind.remove),
      yes: texts.say('remove'),
      no: texts.say('back'),
      answer: (yes) => {
        this.removing = null;
        if (yes) {
          void this.dispose(item);
        }
      },
    });
  }

  private edit(editing: T | 'new' | null): void {
    this.failure = null;
    this.editing = editing;
  }

  private async load(): Promise<void> {
    const { place } = this.scene;
    try {
      this.items = await place.api.get<T[]>(this.path());
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  private async submit(event: SubmitEvent, item: T | null): Promise<void> {
    event.preventDefault();
    const body = this.bodyOf(new FormData(event.target as HTMLFormElement), item);
    const { attempts, notices } = this.scene.place;
    const outcome = await attempts.run(`${this.kind.path}:${JSON.stringify(body)}`, (key) => this.send(item, body, key));
    this.failure = outcome.kind === 'done' ? null : outcome.sentence;
    if (outcome.kind === 'done') {
      this.edit(null);
      notices.show({ kind: 'done', sentence: { key: 'saved' } });
      await this.reload();
    }
  }

  private send(item: T | null, body: unknown, key: string): Promise<unknown> {
    const { api } = this.scene.place;
    if (item === null || this.kind.change === null) {
      return api.post(this.path(), body, key);
    }
    return api[this.kind.change](`${this.path()}/${this.kind.id(item)}`, body);
  }

  private async dispose(item: T): Promise<void> {
    const { api, attempts, notices } = this.scene.place;
    const path = `${this.path()}/${this.kind.id(item)}`;
    const outcome = await attempts.run(`remove:${path}`, () => api.delete(path));
    notices.show(
      outcome.kind === 'done'
        ? { kind: 'done', sentence: { key: 'removed', values: { name: this.kind.name(item) } } }
        : { kind: outcome.kind, sentence: outcome.sentence },
    );
    await this.reload();
  }

  private async reload(): Promise<void> {
    await Promise.all([this.load(), this.scene.place.furniture.load()]);
  }

  private path(): string {
    return `/clinics/${this.scene.place.clinicId}/${this.kind.path}`;
  }
}
