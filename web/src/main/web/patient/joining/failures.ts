import { Refused } from '../../api/api.ts';
import type { JoinProblem, RecoveryProblem } from './joining.ts';

/** Where the server names no time after which to try again. */
const WAIT_SECONDS = 10;

/**
 * What came of a wish that was not granted. `unanswered`: it may have been granted; the same is to be asked again.
 * `shut`: the queue takes nobody now. `expired`: the code is none any more.
 */
export type Failure = JoinProblem | { readonly kind: 'shut' } | { readonly kind: 'expired' } | { readonly kind: 'unknown' };

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Refused) || error.problem.status >= 500) {
    return { kind: 'unanswered' };
  }
  switch (error.problem.status) {
    case 404:
      return { kind: 'unknown' };
    case 409:
      return { kind: 'shut' };
    case 410:
      return { kind: 'expired' };
    case 429:
      return { kind: 'crowded', seconds: Math.max(1, Math.ceil(error.retryAfter ?? WAIT_SECONDS)) };
    default:
      return { kind: 'refused' };
  }
}

export function recoveryProblem(failure: Failure): RecoveryProblem {
  switch (failure.kind) {
    case 'unknown':
    case 'unanswered':
    case 'crowded':
      return failure.kind;
    default:
      return 'refused';
  }
}
