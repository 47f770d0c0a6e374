import { stored } from '../browser/stored.ts';
import { connect } from '../realtime/queuemed-realtime.ts';
import type { Language } from '../text/texts.ts';
import { Announcements } from './announce/announcements.ts';
import { Sound } from './announce/sound.ts';
import { Screen } from './board/screen.ts';
import { Admission } from './pairing/admission.ts';
import { Pairing } from './pairing/pairing.ts';
import { pairingApi } from './pairing/pairing-api.ts';
import { fromFragment, ScreenMemory, type Credentials } from './pairing/credentials.ts';
import { ServerClock, steadyNow } from './kiosk/clocks.ts';
import { Kiosk } from './kiosk/kiosk.ts';
import { siteOf } from './kiosk/site.ts';
import { Upgrade } from './kiosk/upgrade.ts';

const TICK_MILLIS = 1_000;

/** What hangs on the wall: a screen that asks to be let in, or one that was. Everything that has a life is begun here. */
export class Wall {
  screen: Screen | null = null;
  pairing: Pairing | null = null;
  /** Whether the screen was in use until staff removed it. */
  removed = false;
  readonly clock = new ServerClock(Date.now, steadyNow);
  readonly sound: Sound;
  private readonly changed: () => void;
  private readonly memory: ScreenMemory;
  private readonly kiosk = new Kiosk(steadyNow);
  private readonly upgrade: Upgrade;
  private admission: Admission | null = null;

  constructor(memory: ScreenMemory, build: string, changed: () => void) {
    this.memory = memory;
    this.changed = changed;
    this.sound = new Sound(changed);
    const site = siteOf((date) => this.clock.heard(date));
    this.upgrade = new Upgrade(build, site, stored(() => sessionStorage), steadyNow);
    this.begin(memory.credentials);
    setInterval(() => this.tick(), TICK_MILLIS);
    this.tick();
  }

  /** What the clinic speaks, as far as it is known. */
  get languages(): readonly Language[] {
    return this.screen?.board?.clinic.languages ?? this.memory.languages;
  }

  /** From now on with these credentials, as where an address brought others while the screen runs. */
  use(credentials: Credentials): void {
    this.memory.paired(credentials);
    this.begin(credentials);
  }

  private begin(credentials: Credentials | null): void {
    this.screen?.close();
    this.admission = null;
    this.screen = credentials && this.screenOf(credentials);
    this.pairing = credentials === null ? this.pairingOf(this.memory.token, this.memory.isFresh) : null;
    this.changed();
  }

  private screenOf(credentials: Credentials): Screen {
    const announcements = new Announcements((call) => this.sound.play(call, this.spoken()), this.changed, steadyNow);
    const listener = {
      changed: () => this.changed(),
      joined: () => this.upgrade.lookSoon(),
      refused: () => this.admission?.doubt(),
    };
    this.admission = this.admissionOf(credentials);
    return new Screen(credentials, connect, announcements, listener, Date.now);
  }

  private admissionOf(credentials: Credentials): Admission {
    // What is learnt of a screen that meanwhile is another one does not count.
    const isHere = () => this.admission === admission;
    const admission: Admission = new Admission(() => pairingApi.standing(credentials.token), {
      removed: () => isHere() && this.remove(),
      stillIn: ({ clinicId }) => isHere() && this.stay({ ...credentials, clinicId }, credentials),
    });
    return admission;
  }

  private stay(found: Credentials, had: Credentials): void {
    if (found.clinicId === had.clinicId) {
      this.screen?.rejoin();
    } else {
      this.use(found);
    }
  }

  private pairingOf(token: string, isFresh: boolean): Pairing {
    const confirmed = (credentials: Credentials) => {
      this.removed = false;
      this.use(credentials);
    };
    return new Pairing(token, isFresh, pairingApi, { confirmed, changed: this.changed }, steadyNow);
  }

  private remove(): void {
    this.memory.forget();
    this.removed = true;
    this.begin(null);
  }

  private spoken(): readonly Language[] {
    return this.screen?.board?.clinic.voice ? this.languages : [];
  }

  private tick(): void {
    this.screen?.tick();
    void this.admission?.tick();
    void this.pairing?.tick();
    this.kiosk.tick();
    void this.upgrade.tick(this.isCalm());
    if (this.screen?.board) {
      this.memory.speaks(this.languages);
    }
    this.changed();
  }

  /** Whether a reload would be noticed by nobody. */
  private isCalm(): boolean {
    return this.screen === null
      ? this.pairing?.offline === false
      : this.screen.announcements.calm && this.screen.freshness.light === 'green';
  }
}

/** The credentials of the address, if it has any; they are removed from it at once. */
export function takeFragment(): Credentials | null {
  const credentials = fromFragment(location.hash);
  if (credentials !== null) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  return credentials;
}
