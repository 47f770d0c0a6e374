/** What rings, shakes and blinks. */
export interface Bells {
  sound(): void;
  shake(): void;
  blink(on: boolean): void;
}

/** So that a phone in a bag is heard, and one that lies forgotten on a table does not ring for ever. */
const AGAIN_MILLIS = 12_000;
const MOST_RINGS = 8;

/** Rings at a call, and again until the patient has shown that it was noticed. */
export class Alarm {
  private readonly bells: Bells;
  private timer: ReturnType<typeof setInterval> | undefined;
  private rings = 0;

  constructor(bells: Bells) {
    this.bells = bells;
  }

  get isRinging(): boolean {
    return this.timer !== undefined;
  }

  start(): void {
    this.stop();
    this.bells.blink(true);
    this.timer = setInterval(() => this.ring(), AGAIN_MILLIS);
    this.ring();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.rings = 0;
    this.bells.blink(false);
  }

  private ring(): void {
    if (this.rings++ < MOST_RINGS) {
      this.bells.sound();
      this.bells.shake();
    } else {
      clearInterval(this.timer);
    }
  }
}
