import type { Standing } from './pairing-api.ts';

/** How many seconds pass between two attempts to get in or to learn why not. */
const AGAIN_TICKS = 3;

export interface AdmissionListener {
  /** It was never let in, or staff removed it. */
  removed(): void;
  /** It is let in: whoever refused it has not heard of that yet. */
  stillIn(where: Standing & { status: 'CONFIRMED' }): void;
}

/**
 * Whether a screen that was refused is really out. The services that it joins know only what was published; those that
 * keep the truth are asked before a screen that nobody watches gives up its place. `tick` drives it, each second.
 */
export class Admission {
  private readonly standing: () => Promise<Standing | null>;
  private readonly listener: AdmissionListener;
  private doubtful = false;
  private asking = false;
  private wait = 0;

  constructor(standing: () => Promise<Standing | null>, listener: AdmissionListener) {
    this.standing = standing;
    this.listener = listener;
  }

  /** The screen was refused. */
  doubt(): void {
    this.doubtful = true;
  }

  async tick(): Promise<void> {
    if (!this.doubtful || this.asking || this.wait-- > 0) {
      return;
    }
    this.asking = true;
    this.wait = AGAIN_TICKS - 1;
    try {
      this.judge(await this.standing());
    } catch {
      // Nobody answers: still in doubt.
    } finally {
      this.asking = false;
    }
  }

  private judge(standing: Standing | null): void {
    this.doubtful = false;
    if (standing?.status === 'CONFIRMED') {
      this.listener.stillIn(standing);
    } else {
      this.listener.removed();
    }
  }
}
