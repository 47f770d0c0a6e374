import type { RealtimeProblem, ServerEvent } from './events.ts';
import { listOf, members, number, objectOf, orNull, text, type Read } from './reading.ts';
import { SHAPES } from './shapes.ts';

/** What a server says on a socket. */
export type Frame =
  | { readonly kind: 'event'; readonly event: ServerEvent }
  | { readonly kind: 'pong'; readonly age: number }
  | { readonly kind: 'problem'; readonly problem: RealtimeProblem };

/** What a long poll answers. */
export interface PollAnswer {
  readonly version: number;
  readonly events: readonly ServerEvent[];
}

/** The frame; null for one that is not of this contract, or that a newer server has added: it is passed over. */
export function readFrame(message: unknown): Frame | null {
  return attempt(() => frameOf(members(JSON.parse(text(message)))));
}

/** The answer; null where something else answered, such as the login page of a network. */
export function readPollAnswer(body: string): PollAnswer | null {
  return attempt(() => {
    const answer = members(JSON.parse(body));
    const events = listOf((event) => attempt(() => eventOf(members(event))))(answer['events']);
    return { version: number(answer['version']), events: events.filter((event) => event !== null) };
  });
}

/** The problem; null where what answered is not ours. */
export function readProblem(body: string): RealtimeProblem | null {
  const problem = attempt(() => problemOf(JSON.parse(body)));
  return problem !== null && problem.type.startsWith('urn:queuemed:problem:') ? problem : null;
}

function frameOf(envelope: Record<string, unknown>): Frame | null {
  switch (envelope['event']) {
    case 'pong':
      return { kind: 'pong', age: Math.max(0, number(members(envelope['data'])['age'])) };
    case 'problem':
      return { kind: 'problem', problem: problemOf(envelope['data']) };
    default: {
      const event = eventOf(envelope);
      return event && { kind: 'event', event };
    }
  }
}

function eventOf(envelope: Record<string, unknown>): ServerEvent | null {
  const event = text(envelope['event']);
  if (!Object.keys(SHAPES).includes(event)) {
    return null;
  }
  const read = SHAPES[event as ServerEvent['event']] as Read<unknown>;
  return { event, version: number(envelope['version']), data: read(envelope['data']) } as ServerEvent;
}

function problemOf(value: unknown): RealtimeProblem {
  const problem = objectOf<{ type: string; title: string | null; status: number | null; detail: string | null }>({
    type: text,
    title: orNull(text),
    status: orNull(number),
    detail: orNull(text),
  })(value);
  return Object.fromEntries(Object.entries(problem).filter(([, member]) => member !== null)) as unknown as RealtimeProblem;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
