import { Refused } from '../../api/api.ts';

/**
 * Why there is nothing to show. `expired` and `unknown` are final; the others pass. `moved` is a ticket that this phone
 * had and that another phone has taken over with a code from the desk.
 */
export type Trouble = 'expired' | 'unknown' | 'unknown-ticket' | 'moved' | 'crowded' | 'broken' | 'unreachable';

/** Whatever is not the server's own refusal means that it was not heard. */
export function troubleOf(error: unknown, notFound: 'unknown' | 'unknown-ticket' | 'moved'): Trouble {
  if (!(error instanceof Refused)) {
    return 'unreachable';
  }
  switch (error.problem.status) {
    case 404:
      return notFound;
    case 410:
      return notFound === 'unknown' ? 'expired' : notFound;
    case 429:
      return 'crowded';
    default:
      return 'broken';
  }
}

/** Whether asking again, with nothing else changed, may help. */
export function passes(trouble: Trouble): boolean {
  return trouble === 'crowded' || trouble === 'broken' || trouble === 'unreachable';
}
