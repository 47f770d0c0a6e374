import type { RealtimeProblem } from './events.ts';

/** How a line to the server ended, or an attempt at one. */
export interface Ending {
  /** The close code; 0 where it was us who gave up. */
  readonly code: number;
  readonly problem: RealtimeProblem | null;
  /** Whether anything was heard of the server itself; where not, something between may not let WebSocket through. */
  readonly heard: boolean;
}

const RESTARTING: readonly number[] = [1001, 1012];
const OVERLOADED = 1013;

const REFUSALS: Readonly<Record<number, RealtimeProblem>> = {
  4401: { type: 'urn:queuemed:problem:unauthenticated', status: 401 },
  4403: { type: 'urn:queuemed:problem:forbidden', status: 403 },
  4404: { type: 'urn:queuemed:problem:no-such-room', status: 404 },
};

/** The problem to tell; null where trying again may help. */
export function refusalIn(ending: Ending): RealtimeProblem | null {
  const refusal = REFUSALS[ending.code];
  return refusal === undefined ? null : (ending.problem ?? refusal);
}

export function isRestart(code: number): boolean {
  return RESTARTING.includes(code);
}

export function isOverload(code: number): boolean {
  return code === OVERLOADED;
}

/** Whether nothing but a server of ours closes like that. */
export function isOurs(code: number): boolean {
  return isRestart(code) || isOverload(code) || (code >= 4400 && code < 4500);
}
