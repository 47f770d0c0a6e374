import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from '../../design/page.ts';
import type { QueueStatus } from '../../realtime/queuemed-realtime.ts';
import { ONE_WISH_MILLIS } from '../actions/desk.ts';
import { allowed } from '../actions/steps.ts';
import { toast } from '../overlay/toast.ts';
import type { Scene } from '../scene.ts';
import type { Remembered } from '../session/remembered.ts';
import { banners } from './banners.ts';
import { callTo, cancelling, keyList, transferTo } from './choices.ts';
import { undoOf } from './done.ts';
import { pressed, shortcutOf, type Shortcut } from './keyboard.ts';
import { lineView } from './line-view.ts';
import { myRoom } from './my-room.ts';
import type { Asked, Hands, QueueScene } from './queue-scene.ts';
import { QueueWork } from './queue-work.ts';
import './recovery.ts';
import { sideView } from './side-view.ts';
import './status-dialog.ts';
import './walk-in.ts';

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

  private work: QueueWork | null = null;
  private workedAt: Scene['place'] | null = null;
  private readonly hands: Hands = {
    next: () => void this.next(),
    take: (step, patient, options) => void this.working.take(step, patient, options),
    saw: (patients) => void this.working.saw(patients),
    ask: (asked) => this.ask(asked),
    chooseRoom: (roomId) => this.chooseRoom(roomId),
  };

  constructor() {
    super();
    this.asked = null;
    this.calling = false;
    this.addEventListener('click', release);
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
      return html`<p class="loading" role="status">${this.scene.texts.say('queue.loading')}</p>`;
    }
    const { texts, place, stale } = scene;
    return html`${banners(scene)}
      <div class="queue ${stale ? 'stale' : ''}">${myRoom(scene, this.calling)} ${lineView(scene)} ${sideView(scene)}</div>
      <button type="button" class="link keys-link" @click=${() => this.ask({ kind: 'keys' })}>${texts.say('keys.open')}</button>
      ${this.asked === null ? nothing : this.dialog(scene, this.asked)}
      ${toast({
        texts,
        notices: place.notices,
        undoing: ({ undo }) => (undo ? undoOf(undo, (id) => place.furniture.rooms.find((room) => room.roomId === id)?.name ?? null) : null),
        undo: () => void this.working.undo(),
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

  private dialog(scene: QueueScene, asked: Asked): TemplateResult {
    const close = () => (this.asked = null);
    const before = { status: scene.view.status, message: scene.place.clinic.message };
    switch (asked.kind) {
      case 'walk-in':
        return html`<qm-walk-in .scene=${scene} .close=${close} .added=${this.working.added.bind(this.working)}></qm-walk-in>`;
      case 'status':
        return html`<qm-status .scene=${scene} .close=${close} .turned=${(status: QueueStatus) => this.working.turned(status, before)}></qm-status>`;
      case 'recovery':
        return html`<qm-recovery .scene=${scene} .patient=${asked.patient} .close=${close}></qm-recovery>`;
      case 'transfer':
        return transferTo(scene, asked.patient, close);
      case 'call-to':
        return callTo(scene, asked.patient, close);
      case 'cancel':
        return cancelling(scene, asked.patient, close);
      case 'keys':
        return keyList(scene, this.remembered.choices.shortcuts, (shortcuts) => this.remembered.keep({ shortcuts }), close);
    }
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
    if (shortcut !== null && wanted && this.act(shortcut)) {
      event.preventDefault();
    }
  };

  /** Whether there was anything to do. Steps are taken with the newest patient in the room. */
  private act(shortcut: Shortcut): boolean {
    switch (shortcut) {
      case 'next':
        this.hands.next();
        return true;
      case 'keys':
        this.ask({ kind: 'keys' });
        return true;
      case 'undo':
        void this.working.undo();
        return true;
      default: {
        const patient = this.working.atWork?.mine[0];
        const may = patient !== undefined && allowed(patient.status, shortcut);
        if (may) {
          this.hands.take(shortcut, patient);
        }
        return may;
      }
    }
  }
}

/** A mouse leaves no focus behind on a button, so that the space bar goes on meaning the next patient. */
function release(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.queue button') : null;
  if (event.detail > 0 && button !== null && button.getAttribute('aria-haspopup') === null) {
    button.blur();
  }
}

customElements.define('qm-queue', QueuePage);
