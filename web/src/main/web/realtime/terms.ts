import type { RealtimeProblem, ServerEvent } from './events.ts';

/**
 * `connecting`: not joined yet. `live`: joined, and the server was heard lately. `reconnecting`: joined before and trying
 * again. `lost`: trying for a long time, or for good where the listener was told that it is refused.
 */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'lost';

/** Who joins what; `accessToken` may be left out where the console's cookie serves. */
export type Room =
  | { readonly kind: 'patient'; readonly clinicId: number; readonly patientToken: string }
  | { readonly kind: 'clinic'; readonly clinicId: number; readonly accessToken?: string }
  | { readonly kind: 'display'; readonly clinicId: number; readonly displayToken: string };

export interface Listener {
  /** Something changed. After a join the server first says where things stand, with the same events. */
  event(event: ServerEvent): void;
  /** The state changed. */
  state(state: ConnectionState): void;
  /**
   * The server refuses for good (`code` 4403 or 4404), or asks for other credentials (4401): nothing is tried any more
   * until `rejoin` is called.
   */
  refused(code: number, problem: RealtimeProblem): void;
}

export interface Options {
  /** Where the server is, such as `https://queue.example.org`; the page's own origin where left out. */
  readonly base?: string;
  /** How often a quiet server is asked whether it is there, in milliseconds; 15 s where left out. */
  readonly pingMillis?: number;
}

export interface Connection {
  readonly state: ConnectionState;
  /** When the server last proved that what it told is the newest, in milliseconds of `Date.now()`; null before. */
  readonly lastWord: number | null;
  /** Which transport carries it, for the curious. */
  readonly transport: 'websocket' | 'poll' | null;
  /** Joins anew, at once, with this room's credentials; after a refusal, or to stop waiting for the next attempt. */
  rejoin(room?: Room): void;
  close(): void;
}
