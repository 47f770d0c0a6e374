import type { ConnectionState } from '../../realtime/queuemed-realtime.ts';

/** What is older than that is not shown as fresh. */
export const STALE_MILLIS = 10_000;

/**
 * How old what is shown may be. Two ways prove it to be the newest: the live connection, and reading the queue, which
 * goes on while the live connection is away.
 */
export class Freshness {
  private live: ConnectionState = 'connecting';
  private word: number | null = null;
  private readAt: number | null = null;
  private lostAt: number | null = null;

  /** `now` is when the state was looked at. */
  connection(state: ConnectionState, lastWord: number | null, now: number): void {
    if (this.live === 'live' && state !== 'live') {
      this.lostAt = now;
    }
    this.live = state;
    this.word = lastWord;
  }

  /** The queue was read; `asked` is when it was asked for, as it may have changed since. */
  read(asked: number): void {
    this.readAt = Math.max(this.readAt ?? 0, asked);
  }

  /** Asking for it failed: whatever was read before says nothing of now. */
  readFailed(now: number): void {
    this.lostAt = now;
  }

  get state(): ConnectionState {
    return this.live;
  }

  /** When what is shown was last known to be the newest; null before anything is known. */
  get provedAt(): number | null {
    const proofs = [this.word, this.readAt].filter((proof): proof is number => proof !== null);
    return proofs.length === 0 ? null : Math.max(...proofs);
  }

  isStale(now: number): boolean {
    return this.provedAt === null || now - this.provedAt > STALE_MILLIS;
  }

  /** Whether the server is there, so that something can be asked of it. */
  isConnected(now: number): boolean {
    return this.live === 'live' || (!this.isStale(now) && (this.readAt ?? 0) > (this.lostAt ?? 0));
  }
}
