const DELAYS_MILLIS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

export function delayAfter(tries: number): number {
  return DELAYS_MILLIS[Math.min(tries, DELAYS_MILLIS.length - 1)] ?? 30_000;
}

/** Asks again after a while, ever longer; and at once when the network is back or the page is looked at. */
export class Again {
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private action: (() => void) | null = null;
  private readonly onChange = () => {
    if (document.visibilityState === 'visible') {
      this.now();
    }
  };

  later(action: () => void): void {
    clearTimeout(this.timer);
    if (this.action === null) {
      window.addEventListener('online', this.onChange);
      document.addEventListener('visibilitychange', this.onChange);
    }
    this.action = action;
    this.timer = setTimeout(() => this.now(), delayAfter(this.tries++));
  }

  /** Does now what was to be done later; nothing if nothing was. */
  now(): void {
    clearTimeout(this.timer);
    const action = this.action;
    this.forget();
    action?.();
  }

  /** It has worked, or is not wanted any more. */
  done(): void {
    this.tries = 0;
    clearTimeout(this.timer);
    this.forget();
  }

  private forget(): void {
    this.action = null;
    window.removeEventListener('online', this.onChange);
    document.removeEventListener('visibilitychange', this.onChange);
  }
}
