import { Refused } from '../../api/api.ts';
import type { Credentials } from './credentials.ts';
import type { Code, PairingApi, Standing } from './pairing-api.ts';

/** How long a code is good, as the server makes them. */
const LIFETIME_MILLIS = 10 * 60_000;
const ASK_EVERY_MILLIS = 2_000;
const AGAIN_AFTER_MILLIS = 3_000;

export interface PairingListener {
  /** Staff typed the code: from now on the screen may join. */
  confirmed(credentials: Credentials): void;
  /** Something to show changed. */
  changed(): void;
}

/**
 * A screen that asks to be let in: it shows a code, and looks every other second whether somebody typed it. `tick` drives
 * it, each second.
 */
export class Pairing {
  private readonly token: string;
  private readonly api: PairingApi;
  private readonly listener: PairingListener;
  private readonly now: () => number;
  private shown: { readonly code: string; readonly until: number } | null = null;
  private asking = false;
  private notBefore = 0;
  private looked: boolean;
  private answered = true;

  /** @param isFresh whether the token was made just now: then there is no use in asking how it stands */
  constructor(token: string, isFresh: boolean, api: PairingApi, listener: PairingListener, now: () => number) {
    this.token = token;
    this.looked = isFresh;
    this.api = api;
    this.listener = listener;
    this.now = now;
  }

  /** What to type in the console; null where there is none that is good. */
  get code(): string | null {
    return this.millisLeft > 0 ? (this.shown?.code ?? null) : null;
  }

  get millisLeft(): number {
    return Math.max(0, (this.shown?.until ?? 0) - this.now());
  }

  /** Whether nobody answers just now. */
  get offline(): boolean {
    return !this.answered;
  }

  async tick(): Promise<void> {
    if (this.asking || this.now() < this.notBefore) {
      return;
    }
    this.asking = true;
    try {
      // After a reload or a power cut the code may still be good, or was typed meanwhile.
      await (this.code !== null || !this.looked ? this.look() : this.ask());
      this.answered = true;
    } catch (error) {
      this.answered = false;
      this.wait((error instanceof Refused ? error.retryAfter : null) ?? AGAIN_AFTER_MILLIS / 1000);
    } finally {
      this.asking = false;
      this.listener.changed();
    }
  }

  private async ask(): Promise<void> {
    this.show(await this.api.ask(this.token));
    this.wait(ASK_EVERY_MILLIS / 1000);
  }

  private async look(): Promise<void> {
    const standing = await this.api.standing(this.token);
    this.looked = true;
    if (standing === null) {
      this.shown = null;
      await this.ask();
    } else if (standing.status === 'CONFIRMED') {
      this.listener.confirmed(credentials(standing, this.token));
    } else {
      this.show(standing);
      this.wait(ASK_EVERY_MILLIS / 1000);
    }
  }

  private show(code: Code): void {
    if (this.shown?.code !== code.pairingCode) {
      this.shown = { code: code.pairingCode, until: this.now() + this.lifetime(code) };
    }
  }

  /** The clock of a screen may be wrong by hours; whether the code is still good is then learnt from the server alone. */
  private lifetime(code: Code): number {
    const millis = Date.parse(code.expiresAt) - this.now();
    return millis > 0 && millis <= LIFETIME_MILLIS ? millis : LIFETIME_MILLIS;
  }

  private wait(seconds: number): void {
    this.notBefore = this.now() + seconds * 1000;
  }
}

function credentials(standing: Standing & { status: 'CONFIRMED' }, token: string): Credentials {
  return { clinicId: standing.clinicId, displayId: standing.displayId, name: standing.name, token };
}
