import type { ShownCall } from '../../realtime/queuemed-realtime.ts';
import type { Announcement } from '../announce/announcements.ts';
import type { Board } from './board.ts';

/** As many lines as stay readable from the last row of chairs. */
const LINES = 5;

export interface CurrentCall {
  /** Another one whenever the eye is to be drawn anew. */
  readonly id: string;
  readonly label: string;
  readonly room: string | null;
  readonly announcing: boolean;
}

/** The call shown huge: the one that is being announced, else the newest; null where nobody is called. */
export function currentCall(board: Board, announced: Announcement | null): CurrentCall | null {
  if (announced !== null) {
    return { id: `${announced.id}`, label: announced.label, room: announced.room, announcing: true };
  }
  const newest = board.calls[0];
  return newest === undefined
    ? null
    : { id: newest.ticketLabel, label: newest.ticketLabel, room: newest.room, announcing: false };
}

/** The other calls, newest first. */
export function otherCalls(board: Board, current: CurrentCall | null): readonly ShownCall[] {
  return board.calls.filter((call) => call.ticketLabel !== current?.label).slice(0, LINES);
}

/** The lengths for which the style sheet has a size. */
const LENGTHS = [2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 92] as const;

/** The least of the lengths that takes each of the texts; `long` where none does. Styles written into elements are forbidden here. */
export function lengthOf(...texts: readonly string[]): string {
  const letters = Math.max(0, ...texts.map((text) => [...text].length));
  return String(LENGTHS.find((length) => letters <= length) ?? 'long');
}
