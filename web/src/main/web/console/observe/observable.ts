import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that says when it changed; who listens looks at it again. */
export class Observable {
  private readonly listeners = new Set<() => void>();

  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}

/** Renders an element anew whenever what it shows has changed. */
export class Observing implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private source: Observable | null = null;
  private unsubscribe: (() => void) | null = null;
  private connected = false;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /** From now on this one, and no other any more. */
  watch(source: Observable | null): void {
    if (source !== this.source) {
      this.source = source;
      this.listen();
    }
  }

  hostConnected(): void {
    this.connected = true;
    this.listen();
  }

  hostDisconnected(): void {
    this.connected = false;
    this.listen();
  }

  private listen(): void {
    this.unsubscribe?.();
    this.unsubscribe = (this.connected && this.source?.subscribe(() => this.host.requestUpdate())) || null;
  }
}
