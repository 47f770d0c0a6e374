import type { ConnectionState } from '../../realtime/connection.ts';

/** How much what is shown can be trusted. `knownAt`: the last moment at which it was surely the newest. */
export interface Freshness {
  readonly connection: ConnectionState;
  readonly knownAt: number;
  readonly isStale: boolean;
}

/** A page that has just been read needs no warning while it connects. */
const CONNECTING_MILLIS = 15_000;

/** @param lastWord of the connection; `readAt` when the ticket itself was last read or given */
export function freshness(
  connection: ConnectionState,
  lastWord: number | null,
  readAt: number,
  now: number,
): Freshness {
  const knownAt = Math.max(lastWord ?? 0, readAt);
  const isStale = connection === 'connecting' ? now - knownAt > CONNECTING_MILLIS : connection !== 'live';
  return { connection, knownAt, isStale };
}
