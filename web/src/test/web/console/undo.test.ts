import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inverseOf, stillStands, type Taken } from '../../../main/web/console/actions/undo.ts';

function taken(changes: Partial<Taken>): Taken {
  return { step: 'call', ticketId: 't-12', label: '12', from: 'WAITING', roomId: null, status: 'CALLED', attempt: 1, ...changes };
}

describe('undoing the last step', () => {
  test('a call is taken back by putting the patient back', () => {
    assert.deepEqual(inverseOf(taken({})), {
      kind: 'ticket',
      step: 'requeue',
      ticketId: 't-12',
      label: '12',
      roomId: null,
      status: 'CALLED',
      attempt: 1,
    });
  });

  test('a no-show comes back into the line', () => {
    assert.equal(undoStep(taken({ step: 'no-show', from: 'CALLED', status: 'NO_SHOW' })), 'requeue');
  });

  test('whoever was put back from a call is called again, to the same room', () => {
    const undo = inverseOf(taken({ step: 'requeue', from: 'CALLED', roomId: 2, status: 'WAITING' }));

    assert.ok(undo?.kind === 'ticket');
    assert.deepEqual([undo.step, undo.roomId], ['call', 2]);
  });

  test('a no-show that was put back is not called for that', () => {
    assert.equal(inverseOf(taken({ step: 'requeue', from: 'NO_SHOW', status: 'WAITING' })), null);
  });

  test('whoever was added by mistake is taken out', () => {
    assert.equal(undoStep(taken({ step: 'add', from: null, status: 'WAITING', attempt: 0 })), 'cancel');
  });

  for (const [step, status] of [['recall', 'CALLED'], ['start', 'SERVING'], ['complete', 'SERVED'], ['transfer', 'WAITING'], ['cancel', 'CANCELLED']] as const) {
    test(`${step} has nothing that undoes it`, () => {
      assert.equal(inverseOf(taken({ step, from: 'CALLED', status })), null);
    });
  }

  test('a step that left the ticket where its inverse is not possible has none', () => {
    assert.equal(inverseOf(taken({ status: 'SERVING' })), null);
  });

  test('it stands only while nobody touched the ticket meanwhile', () => {
    const undo = inverseOf(taken({}))!;

    assert.equal(stillStands(undo, { status: 'CALLED', attempt: 1 }), true);
    assert.equal(stillStands(undo, { status: 'CALLED', attempt: 2 }), false, 'called again');
    assert.equal(stillStands(undo, { status: 'SERVING', attempt: 1 }), false, 'went in');
    assert.equal(stillStands(undo, null), false, 'not in the queue any more');
  });

  test('an ended ticket, of which no attempt is told, stands by its status', () => {
    const undo = inverseOf(taken({ step: 'no-show', status: 'NO_SHOW' }))!;

    assert.equal(stillStands(undo, { status: 'NO_SHOW' }), true);
    assert.equal(stillStands(undo, { status: 'WAITING' }), false);
  });

  test('the status of the queue can always be turned back', () => {
    assert.equal(stillStands({ kind: 'status', status: 'OPEN', message: null }, null), true);
  });
});

function undoStep(step: Taken): string | null {
  const undo = inverseOf(step);
  return undo?.kind === 'ticket' ? undo.step : null;
}
