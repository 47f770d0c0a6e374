import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import { ONE_WISH_MILLIS } from '../actions/desk.ts';
import { say } from '../actions/sentence.ts';
import { toast } from '../overlay/toast.ts';
import type { Scene } from '../scene.ts';
import type { Remembered } from '../session/remembered.ts';
import { banners } from './banners.ts';
import { dialogOf } from './asked.ts';
import { undoOf } from './done.ts';
import { Heard } from './heard.ts';
import { pressed, shortcutOf } from './keyboard.ts';
import { lineView } from './line-view.ts';
import { myRoom } from './my-room.ts';
import type { Asked, Hands, QueueScene } from './queue-scene.ts';
import { QueueWork } from './queue-work.ts';
import { act, release } from './shortcuts.ts';
import { sideView } from './side-view.ts';

/** The view that a doctor has open all day. */
export class QueuePage extends PageElement {
  static override properties = {
    scene: { attribute: false },
    remembered: { attribute: false },
    asked: { state: true },
    calling: { state: true },
  };

  declare scene: Scene;
  declare remembered: Remembered;
  declare asked: Asked | null;
  declare calling: boolean;

  private readonly heard = new Heard();
  private work: QueueWork | null = null;
  private workedAt: Scene['place'] | null = null;
  private readonly hands: Hands = {
    next: () => void this.next(),
    take: (step, patient, options) => void this.working.take(step, patient, options),
    saw: (patients) => void this.working.saw(patients),
    undo: () => void this.working.undo(),
    ask: (asked) => this.ask(asked),
    chooseRoom: (roomId) => this.chooseRoom(roomId),
  };

  constructor() {
    super();
    this.asked = null;
    this.calling = false;
    // Before the click is heard by what it is for: a dialog gives the focus back to whatever had it before.
    this.addEventListener('click', release, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.key);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const scene = this.queueScene();
    if (scene === null) {
      return html`<h1 class="visually-hidden">${this.scene.texts.say('mine.title')}</h1>
        <p class="loading" role="status">${this.scene.texts.say('queue.loading')}</p>`;
    }
    const { texts, place, stale } = scene;
    const heard = this.heard.in(scene.view, place.attempts.busy !== null, (call) => place.isOwnCall(call));
    return html`${banners(scene)}
      <div class="queue ${stale ? 'stale' : ''}">${myRoom(scene, this.calling)} ${lineView(scene)} ${sideView(scene)}</div>
      <button type="button" class="link keys-link" @click=${() => this.ask({ kind: 'keys' })}>${texts.say('keys.open')}</button>
      ${this.asked === null
        ? nothing
        : dialogOf({ scene, asked: this.asked, working: this.working, remembered: this.remembered, close: () => (this.asked = null) })}
      <div class="visually-hidden" role="status">${heard === null ? nothing : say(texts, heard)}</div>
      ${toast({
        texts,
        notices: place.notices,
        undoing: ({ undo }) => (undo ? undoOf(undo, (id) => place.furniture.rooms.find((room) => room.roomId === id)?.name ?? null) : null),
        undo: this.hands.undo,
      })}`;
  }

  private queueScene(): QueueScene | null {
    const { place, now } = this.scene;
    const { view, feed } = place;
    const work = this.working.atWork;
    if (view === null || work === null || !place.furniture.isKnown) {
      return null;
    }
    const connected = feed.isConnected;
    return { ...this.scene, view, work, hands: this.hands, connected, stale: feed.freshness.isStale(now) };
  }

  /** What is done at the clinic that is shown. */
  private get working(): QueueWork {
    if (this.work === null || this.workedAt !== this.scene.place) {
      this.workedAt = this.scene.place;
      this.work = new QueueWork(this.scene.place);
    }
    return this.work;
  }

  /** The button shows that it was pressed for as long as two taps may be one wish. */
  private async next(): Promise<void> {
    if (this.calling) {
      return;
    }
    const { feed, mustChooseRoom } = this.scene.place;
    this.calling = feed.isConnected && !mustChooseRoom && this.working.atWork?.next !== null;
    const shown = this.calling ? new Promise((over) => setTimeout(over, ONE_WISH_MILLIS)) : null;
    await Promise.all([this.working.next(), shown]);
    this.calling = false;
  }

  /** Everything that is asked changes something, but for the keys. */
  private ask(asked: Asked): void {
    if (asked.kind !== 'keys' && !this.scene.place.feed.isConnected) {
      this.working.refuse({ key: 'refused.offline' });
      return;
    }
    if (asked.kind === 'status') {
      void this.scene.place.furniture.load();
    }
    this.asked = asked;
  }

  private chooseRoom(roomId: number | null): void {
    this.scene.place.chooseRoom(roomId);
    this.querySelector<HTMLElement>('#next')?.focus();
  }

  private readonly key = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(pressed(event));
    const wanted = this.remembered.choices.shortcuts || shortcut === 'undo';
    if (shortcut !== null && wanted && act(shortcut, this.working, this.hands)) {
      event.preventDefault();
    }
  };
}

customElements.define('qm-queue', QueuePage);
