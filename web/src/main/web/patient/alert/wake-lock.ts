/**
 * Keeps the screen on while somebody waits, where the browser allows it. The browser takes the lock away whenever the
 * page is hidden; it is asked for again when it is seen.
 */
export class WakeLock {
  private wanted = false;
  private lock: WakeLockSentinel | null = null;

  constructor() {
    document.addEventListener('visibilitychange', () => void this.apply());
  }

  want(wanted: boolean): void {
    if (wanted !== this.wanted) {
      this.wanted = wanted;
      void this.apply();
    }
  }

  private async apply(): Promise<void> {
    if (!this.wanted) {
      await this.lock?.release().catch(() => undefined);
      this.lock = null;
    } else if (document.visibilityState === 'visible' && (this.lock === null || this.lock.released)) {
      this.lock = await request();
    }
  }
}

async function request(): Promise<WakeLockSentinel | null> {
  try {
    return 'wakeLock' in navigator ? await navigator.wakeLock.request('screen') : null;
  } catch {
    return null;
  }
}
