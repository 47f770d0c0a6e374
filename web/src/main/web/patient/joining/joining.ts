import type { Welcome } from '../server/answers.ts';
import type { JoinRequest } from '../server/patient-api.ts';

export type JoinProblem =
  | { readonly kind: 'service-missing' }
  /** Nobody answered: whether there is a ticket by now is not known, and the same request is repeated. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'crowded'; readonly seconds: number }
  | { readonly kind: 'refused' };

export type RecoveryProblem = 'shape' | 'unknown' | 'unanswered' | 'crowded' | 'refused';

export interface Recovery {
  /** Whoever was given the code by the desk, with its link, wants that ticket and not another one. */
  readonly isWish: boolean;
  readonly open: boolean;
  readonly code: string;
  readonly problem: RecoveryProblem | null;
}

/** What somebody who has scanned a code sees and has entered. */
export interface Joining {
  readonly welcome: Welcome;
  readonly knownAt: number;
  /** The clinic could not be asked again, so that all this may have changed. */
  readonly isStale: boolean;
  readonly serviceId: number | null;
  readonly name: string;
  readonly sending: 'join' | 'recover' | null;
  readonly problem: JoinProblem | null;
  readonly recovery: Recovery;
}

export type JoiningEvent =
  | { readonly kind: 'welcomed'; readonly welcome: Welcome; readonly at: number }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'chose'; readonly serviceId: number }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'sends'; readonly wish: 'join' | 'recover' }
  | { readonly kind: 'join-failed'; readonly problem: JoinProblem | null }
  | { readonly kind: 'opened-recovery' }
  | { readonly kind: 'entered-code'; readonly code: string }
  | { readonly kind: 'recovery-failed'; readonly problem: RecoveryProblem };

/** What codes are made of, after the desk's own alphabet: nothing in it can be mistaken for something else. */
const CODE = /^[2-9CFGHJMPQRVWX]{6}$/;

export function newJoining(welcome: Welcome, code: string | null, at: number): Joining {
  return {
    welcome,
    knownAt: at,
    isStale: false,
    serviceId: onlyService(welcome),
    name: '',
    sending: null,
    problem: null,
    recovery: { isWish: code !== null, open: code !== null, code: tidyCode(code ?? ''), problem: null },
  };
}

export function reduce(joining: Joining, event: JoiningEvent): Joining {
  switch (event.kind) {
    case 'welcomed':
      return welcomed(joining, event.welcome, event.at);
    case 'not-reached':
      return { ...joining, isStale: true };
    case 'chose':
      return { ...joining, serviceId: event.serviceId, problem: null };
    case 'named':
      return { ...joining, name: event.name };
    case 'sends':
      return { ...joining, sending: event.wish };
    case 'join-failed':
      return { ...joining, sending: null, problem: event.problem };
    case 'opened-recovery':
      return { ...joining, recovery: { ...joining.recovery, open: !joining.recovery.open } };
    case 'entered-code':
      return { ...joining, recovery: { ...joining.recovery, code: event.code, problem: null } };
    case 'recovery-failed':
      return { ...joining, sending: null, recovery: { ...joining.recovery, problem: event.problem } };
  }
}

/** While an answer is outstanding nothing can be entered: the same request is to be repeated. */
export function isLocked(joining: Joining): boolean {
  return joining.sending !== null || joining.problem?.kind === 'unanswered';
}

/** As people type codes: in lower case, with blanks or dashes. */
export function tidyCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}

export function isCode(code: string): boolean {
  return CODE.test(tidyCode(code));
}

export function joinRequest(joining: Joining, joinToken: string): JoinRequest {
  const name = joining.name.trim();
  return {
    joinToken,
    ...(name === '' ? {} : { name }),
    ...(joining.serviceId === null ? {} : { serviceId: joining.serviceId }),
  };
}

/** What was chosen stays chosen, unless it is no longer offered. */
function welcomed(joining: Joining, welcome: Welcome, at: number): Joining {
  const offered = welcome.services.some((service) => service.serviceId === joining.serviceId);
  return {
    ...joining,
    welcome,
    knownAt: at,
    isStale: false,
    serviceId: offered ? joining.serviceId : onlyService(welcome),
  };
}

function onlyService(welcome: Welcome): number | null {
  const [first, ...others] = welcome.services;
  return first !== undefined && others.length === 0 ? first.serviceId : null;
}
