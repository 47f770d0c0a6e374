import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Backoff } from '../../../main/web/realtime/backoff.ts';

function pauses(backoff: Backoff, count: number): number[] {
  return Array.from({ length: count }, () => backoff.next());
}

describe('the pause before an attempt', () => {
  test('grows from one second to five, and no further', () => {
    assert.deepEqual(pauses(new Backoff(() => 1), 6), [1000, 2000, 4000, 5000, 5000, 5000]);
  });

  test('is never shorter than half, so that many who were cut at once do not come back at once', () => {
    assert.deepEqual(pauses(new Backoff(() => 0), 5), [500, 1000, 2000, 2500, 2500]);
  });

  test('never exceeds what is promised for a reconnection, whatever chance has it', () => {
    const backoff = new Backoff(Math.random);
    assert.ok(pauses(backoff, 1000).every((pause) => pause >= 500 && pause <= 5000));
  });

  test('begins anew after a success', () => {
    const backoff = new Backoff(() => 1);
    pauses(backoff, 4);

    backoff.reset();

    assert.equal(backoff.next(), 1000);
  });
});
