import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isCode,
  isLocked,
  joinRequest,
  newJoining,
  reduce,
  tidyCode,
} from '../../../main/web/patient/joining/joining.ts';
import { aWelcome, TWO_SERVICES, VERSION } from './fixtures.ts';

const one = () => newJoining(aWelcome(), null, VERSION);
const two = () => newJoining(aWelcome({ services: TWO_SERVICES }), null, VERSION);

describe('whoever joins', () => {
  test('has nothing to choose where there is one service', () => {
    assert.equal(one().serviceId, 7);
    assert.equal(two().serviceId, null);
  });

  test('asks for what was chosen, with a name only where one was given', () => {
    const chosen = reduce(two(), { kind: 'chose', serviceId: 8 });

    assert.deepEqual(joinRequest(chosen, 'code'), { joinToken: 'code', serviceId: 8 });
    assert.deepEqual(joinRequest(reduce(chosen, { kind: 'named', name: ' Leïla ' }), 'code'), {
      joinToken: 'code',
      name: 'Leïla',
      serviceId: 8,
    });
  });

  test('keeps the choice while the clinic is read again, unless it is offered no more', () => {
    const chosen = reduce(two(), { kind: 'chose', serviceId: 8 });
    const same = reduce(chosen, { kind: 'welcomed', welcome: aWelcome({ services: TWO_SERVICES, waiting: 9 }), at: VERSION });
    const gone = reduce(chosen, { kind: 'welcomed', welcome: aWelcome(), at: VERSION });

    assert.equal(same.serviceId, 8);
    assert.equal(same.welcome.waiting, 9);
    assert.equal(gone.serviceId, 7);
  });

  test('can change nothing while it is not known what came of the first request', () => {
    const sending = reduce(one(), { kind: 'sends', wish: 'join' });
    const unanswered = reduce(sending, { kind: 'join-failed', problem: { kind: 'unanswered' } });

    assert.ok(isLocked(sending));
    assert.ok(isLocked(unanswered));
    assert.ok(!isLocked(reduce(sending, { kind: 'join-failed', problem: { kind: 'refused' } })));
  });

  test('is told when the clinic cannot be asked, until it can', () => {
    const lost = reduce(one(), { kind: 'not-reached' });

    assert.ok(lost.isStale);
    assert.ok(!reduce(lost, { kind: 'welcomed', welcome: aWelcome(), at: VERSION + 1 }).isStale);
  });
});

describe('a recovery code', () => {
  test('is forgiven its blanks and its case', () => {
    assert.equal(tidyCode(' cfg-2 34'), 'CFG234');
    assert.ok(isCode('cfg 234'));
  });

  test('has six characters of those that nobody mistakes', () => {
    assert.ok(!isCode('CFG23'));
    assert.ok(!isCode('CFG2345'));
    assert.ok(!isCode('CFG23O'));
  });

  test('of a link is filled in, and its form is open', () => {
    const { recovery } = newJoining(aWelcome(), 'cfg234', VERSION);

    assert.deepEqual(recovery, { isWish: true, open: true, code: 'CFG234', problem: null });
  });
});
