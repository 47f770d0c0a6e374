/** What the page's world tells: the network changed, or somebody looks at the page again. */
export type Signal = 'online' | 'offline' | 'wake';

export interface SocketConstructor {
  new (url: string, protocol: string): WebSocket;
}

/** All that the connection needs of the world around it, so that a test can be that world. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once, later; what is returned takes it back. */
  after(millis: number, action: () => void): () => void;
  /** From 0 to just below 1. */
  random(): number;
  readonly WebSocket: SocketConstructor;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Where a page without a base of its own comes from. */
  readonly origin: string;
  isOnline(): boolean;
  /** Whether somebody may be looking; timers of a page that nobody sees run late. */
  isVisible(): boolean;
  /** What is returned stops it. */
  on(signal: Signal, action: () => void): () => void;
  /** What a listener of ours threw: its page's problem, not the connection's. */
  report(error: unknown): void;
}

export function theBrowser(): Surroundings {
  return {
    now: () => Date.now(),
    after: (millis, action) => {
      const timer = setTimeout(action, millis);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    WebSocket,
    fetch: (url, init) => fetch(url, init),
    origin: location.origin,
    isOnline: () => navigator.onLine,
    isVisible: () => document.visibilityState === 'visible',
    on: (signal, action) => (signal === 'wake' ? onWake(action) : listen(window, signal, action)),
    report: (error) => setTimeout(() => {
      throw error;
    }),
  };
}

/** The tab is looked at again, comes out of the history, or thaws. */
function onWake(action: () => void): () => void {
  const stops = [
    listen(document, 'visibilitychange', () => document.visibilityState === 'visible' && action()),
    listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && action()),
    listen(document, 'resume', action),
  ];
  return () => stops.forEach((stop) => stop());
}

function listen(target: EventTarget, name: string, action: (event: Event) => void): () => void {
  target.addEventListener(name, action);
  return () => target.removeEventListener(name, action);
}
