import { bearer, pollAddress } from './address.ts';
import { readPollAnswer, readProblem, type PollAnswer } from './envelope.ts';
import type { RealtimeProblem } from './events.ts';
import { PATIENCE } from './liveness.ts';
import type { LineTo } from './socket.ts';
import type { Surroundings } from './surroundings.ts';

/** The longest that a server holds a poll, in seconds: proxies give up after 30. */
const LONGEST_HOLD = 25;

/** How one poll ended. */
export type Polled =
  | { readonly kind: 'changed'; readonly answer: PollAnswer; readonly tag: string | null; readonly age: number }
  | { readonly kind: 'unchanged'; readonly age: number }
  | { readonly kind: 'refused'; readonly code: number; readonly problem: RealtimeProblem }
  /** `retryAfter` in milliseconds, where the server names one. */
  | { readonly kind: 'failed'; readonly retryAfter: number | null };

const FAILED: Polled = { kind: 'failed', retryAfter: null };

/** One request: answered at once where `tag` is null or old, else held until something changes. */
export async function poll(around: Surroundings, to: LineTo, tag: string | null, abort: AbortController): Promise<Polled> {
  const hold = holdSeconds(to.pingMillis);
  const cancelDeadline = around.after(hold * 1000 + PATIENCE, () => abort.abort());
  try {
    const response = await around.fetch(pollAddress(to.base, to.room), {
      headers: headers(to, tag, hold),
      credentials: bearer(to.room) === null ? 'include' : 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
    return await read(response);
  } catch {
    return FAILED;
  } finally {
    cancelDeadline();
  }
}

/** A page that wants to know soon whether the server is there asks as often by poll as it would on a socket. */
function holdSeconds(pingMillis: number): number {
  return Math.min(LONGEST_HOLD, Math.max(1, Math.floor(pingMillis / 1000)));
}

function headers(to: LineTo, tag: string | null, hold: number): Record<string, string> {
  const token = bearer(to.room);
  return {
    Accept: 'application/json',
    Prefer: `wait=${hold}`,
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(tag === null ? {} : { 'If-None-Match': tag }),
  };
}

async function read(response: Response): Promise<Polled> {
  switch (response.status) {
    case 200: {
      const answer = readPollAnswer(await response.text());
      return answer ? { kind: 'changed', answer, tag: response.headers.get('ETag'), age: age(response) } : FAILED;
    }
    case 304:
      return { kind: 'unchanged', age: age(response) };
    case 401:
    case 403:
    case 404:
      return refused(response);
    default:
      return { kind: 'failed', retryAfter: seconds(response, 'Retry-After') };
  }
}

/** Only our own server's refusal is one: a network's login page or a proxy may answer with the same numbers. */
async function refused(response: Response): Promise<Polled> {
  const problem = readProblem(await response.text());
  return problem ? { kind: 'refused', code: 4000 + response.status, problem } : FAILED;
}

function age(response: Response): number {
  return seconds(response, 'Age') ?? 0;
}

/** In milliseconds; null where it is not there, or not a number of seconds. */
function seconds(response: Response, header: string): number | null {
  const value = response.headers.get(header);
  return value !== null && /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : null;
}
