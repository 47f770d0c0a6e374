/** RFC 9457, as the server sends it; `type` is `urn:queuemed:problem:<name>`. */
export interface Problem {
  readonly type: string;
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
}

/** The server understood and refused. */
export class Refused extends Error {
  readonly problem: Problem;
  /** Seconds after which to try again, where the server said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null) {
    super(problem.title ?? problem.type);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The last part of the problem's type, such as `queue-empty`. */
  get reason(): string {
    return this.problem.type.replace('urn:queuemed:problem:', '');
  }
}

/** Nobody answered, or not in time. Whether a change was made is not known; asking again with the same key is safe. */
export class Unreachable extends Error {}

/** What an answer that is no success says. */
export async function failure(response: Response): Promise<Refused | Unreachable> {
  const content: unknown = await response.json().catch(() => null);
  if (response.status >= 502 && response.status <= 504 && !isProblem(content)) {
    return new Unreachable(`${response.status}`);
  }
  return new Refused(isProblem(content) ? content : unnamed(response.status), seconds(response));
}

function isProblem(content: unknown): content is Problem {
  return typeof content === 'object' && content !== null && 'type' in content && 'status' in content;
}

function unnamed(status: number): Problem {
  return { type: 'about:blank', status };
}

function seconds(response: Response): number | null {
  const value = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(value) ? value : null;
}
