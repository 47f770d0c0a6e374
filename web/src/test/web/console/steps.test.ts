import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allowed, recoverable, type Step } from '../../../main/web/console/actions/steps.ts';
import type { TicketStatus } from '../../../main/web/realtime/queuemed-realtime.ts';

const STEPS: readonly Step[] = ['call', 'recall', 'start', 'complete', 'no-show', 'requeue', 'transfer', 'cancel'];

describe('the steps of a ticket', () => {
  const offered: Record<TicketStatus, readonly Step[]> = {
    WAITING: ['call', 'cancel'],
    CALLED: ['recall', 'start', 'no-show', 'requeue', 'cancel'],
    SERVING: ['complete', 'transfer'],
    NO_SHOW: ['requeue'],
    SERVED: [],
    LEFT: [],
    CANCELLED: [],
  };

  for (const status of Object.keys(offered) as TicketStatus[]) {
    test(`a ticket that is ${status} is offered what the server would do, and nothing else`, () => {
      assert.deepEqual(STEPS.filter((step) => allowed(status, step)), offered[status]);
    });
  }

  test('only an open ticket goes to another phone', () => {
    const open = (Object.keys(offered) as TicketStatus[]).filter(recoverable);

    assert.deepEqual(open, ['WAITING', 'CALLED', 'SERVING']);
  });
});
