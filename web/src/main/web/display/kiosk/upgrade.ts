/** How often the build is asked for, and how soon after a reload the next may follow. */
const EVERY_MILLIS = 5 * 60_000;
const KEY = 'queuemed.display.reloaded';

/** What an upgrade needs of the browser. */
export interface Site {
  /** The build that is served now; null where nobody answers. */
  build(): Promise<string | null>;
  /** Whether this page itself would come back. */
  pageAnswers(): Promise<boolean>;
  reload(): void;
}

/**
 * A page that stays open for weeks takes in a new build by itself: when nothing is being announced, at most once in five
 * minutes, and only when the server gives the page. Half an upgraded cluster may serve either build in turn.
 */
export class Upgrade {
  private readonly build: string;
  private readonly site: Site;
  private readonly memory: Storage | null;
  private readonly now: () => number;
  private checkedAt: number;
  private wanted = false;
  private busy = false;

  constructor(build: string, site: Site, memory: Storage | null, now: () => number) {
    this.build = build;
    this.site = site;
    this.memory = memory;
    this.now = now;
    this.checkedAt = now();
  }

  /** @param calm whether a reload would be noticed by nobody */
  async tick(calm: boolean): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      if (Math.abs(this.now() - this.checkedAt) >= EVERY_MILLIS) {
        await this.look();
      }
      if (this.wanted && calm) {
        await this.reload();
      }
    } finally {
      this.busy = false;
    }
  }

  /** Looks at the next tick, as after a connection that broke. */
  lookSoon(): void {
    this.checkedAt = -Infinity;
  }

  private async look(): Promise<void> {
    this.checkedAt = this.now();
    const served = await this.site.build();
    this.wanted = served !== null && served !== this.build;
  }

  private async reload(): Promise<void> {
    if (Math.abs(this.now() - this.reloadedAt()) < EVERY_MILLIS || !(await this.site.pageAnswers())) {
      // Looked at again with the next check, rather than each second.
      this.wanted = false;
      return;
    }
    this.remember();
    this.site.reload();
  }

  private reloadedAt(): number {
    try {
      return Number(this.memory?.getItem(KEY) ?? -Infinity);
    } catch {
      return -Infinity;
    }
  }

  private remember(): void {
    try {
      this.memory?.setItem(KEY, String(this.now()));
    } catch {
      // Without a memory the five minutes between two checks must do.
    }
  }
}
