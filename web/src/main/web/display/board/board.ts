import type { QueueStatus, ShownCall } from '../../realtime/queuemed-realtime.ts';
import type { Language } from '../../text/texts.ts';

/** All that the screen shows of its clinic, with nothing left open. */
export interface Board {
  readonly status: QueueStatus;
  /** What the clinic says about its status, '' where nothing. */
  readonly message: string;
  readonly waiting: number;
  /** The labels of those who are next, in order. */
  readonly next: readonly string[];
  /** The calls still shown, newest first. */
  readonly calls: readonly ShownCall[];
  readonly clinic: ClinicOnBoard;
}

export interface ClinicOnBoard {
  /** '' where it is not known. */
  readonly name: string;
  /** At least one, the clinic's own first. */
  readonly languages: readonly [Language, ...Language[]];
  /** An IANA zone that this browser knows; undefined is the screen's own. */
  readonly timeZone: string | undefined;
  readonly notice: string;
  readonly voice: boolean;
  readonly joinToken: string | null;
}
