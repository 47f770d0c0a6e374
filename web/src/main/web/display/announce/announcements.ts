/** What people read and hear: the ticket, and where it is to go. */
export interface AnnouncedCall {
  readonly label: string;
  readonly room: string | null;
}

export interface Announcement extends AnnouncedCall {
  /** Grows; tells two calls of the same ticket from each other. */
  readonly id: number;
  readonly calledAt: number;
}

/** Makes a call heard. The promise ends when it was heard, or cannot be. */
export type MakeHeard = (call: AnnouncedCall) => Promise<void>;

/** How long a call has the screen for itself: longer where nobody waits for it. */
const SHOWN_MILLIS = 10_000;
const SHOWN_WHILE_OTHERS_WAIT_MILLIS = 4_000;
/** An older one is not worth interrupting the newer ones for: it is shown, and not heard. */
const WORTH_HEARING_MILLIS = 30_000;
const MOST_WAITING = 12;

/**
 * Calls one after the other: they never speak over each other. `tick` drives it, each second; what ends a sound drives
 * it too.
 */
export class Announcements {
  private readonly makeHeard: MakeHeard;
  private readonly changed: () => void;
  private readonly now: () => number;
  private waiting: Announcement[] = [];
  private running: { readonly call: Announcement; readonly since: number; heard: boolean } | null = null;
  private lastId = 0;

  constructor(makeHeard: MakeHeard, changed: () => void, now: () => number) {
    this.makeHeard = makeHeard;
    this.changed = changed;
    this.now = now;
  }

  /** The one that is being announced. */
  get current(): Announcement | null {
    return this.running?.call ?? null;
  }

  /** Whether a ticket is still to be announced. */
  isWaiting(label: string): boolean {
    return this.waiting.some((call) => call.label === label);
  }

  get calm(): boolean {
    return this.running === null && this.waiting.length === 0;
  }

  add(call: AnnouncedCall): void {
    const announcement = { id: ++this.lastId, calledAt: this.now(), label: call.label, room: call.room };
    const same = this.waiting.findIndex((waiting) => waiting.label === call.label);
    if (same >= 0) {
      // Recalled before its turn came: once is enough, and the newest room is the one to go to.
      this.waiting[same] = announcement;
    } else {
      this.waiting.push(announcement);
      this.waiting.splice(0, this.waiting.length - MOST_WAITING);
    }
    this.tick();
    this.changed();
  }

  tick(): void {
    const running = this.running;
    if (running !== null && !this.over(running.since, running.heard)) {
      return;
    }
    const next = this.waiting.shift();
    this.running = null;
    if (next !== undefined) {
      this.begin(next);
    }
    if (next !== undefined || running !== null) {
      this.changed();
    }
  }

  private over(since: number, heard: boolean): boolean {
    const shown = this.waiting.length > 0 ? SHOWN_WHILE_OTHERS_WAIT_MILLIS : SHOWN_MILLIS;
    return heard && this.now() - since >= shown;
  }

  private begin(call: Announcement): void {
    const running = { call, since: this.now(), heard: false };
    this.running = running;
    const ended = () => {
      running.heard = true;
      this.tick();
    };
    const heard = running.since - call.calledAt > WORTH_HEARING_MILLIS ? Promise.resolve() : this.makeHeard(call);
    heard.then(ended, ended);
  }
}
