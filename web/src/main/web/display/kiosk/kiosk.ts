const CURSOR_REST_MILLIS = 4_000;
const WAKE_AGAIN_MILLIS = 60_000;

/**
 * What makes a browser a screen on a wall: it stays awake, shows no cursor that nobody moves, fills the screen when asked
 * to. `tick` drives it, each second.
 */
export class Kiosk {
  private readonly now: () => number;
  private movedAt: number;
  private awake: WakeLockSentinel | null = null;
  private askedAt = -Infinity;

  constructor(now: () => number) {
    this.now = now;
    this.movedAt = now();
    addEventListener('pointermove', () => this.moved(), { passive: true });
    addEventListener('dblclick', fillScreen);
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        fillScreen();
      }
    });
  }

  tick(): void {
    const resting = this.now() - this.movedAt >= CURSOR_REST_MILLIS;
    document.documentElement.toggleAttribute('data-resting', resting);
    if (this.awake === null && this.now() - this.askedAt >= WAKE_AGAIN_MILLIS) {
      void this.stayAwake();
    }
  }

  private moved(): void {
    this.movedAt = this.now();
    document.documentElement.removeAttribute('data-resting');
  }

  /** Browsers take the lock back whenever the page is hidden, and give it to pages that came over TLS only. */
  private async stayAwake(): Promise<void> {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') {
      return;
    }
    this.askedAt = this.now();
    try {
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => {
        this.awake = null;
        this.askedAt = -Infinity;
      });
      this.awake = lock;
    } catch {
      // Low battery, or forbidden: tried again in a minute.
    }
  }
}

function fillScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
  done?.catch(() => undefined);
}
