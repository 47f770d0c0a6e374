import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callTime, roughly, shownWait } from '../../../main/web/patient/ticket/estimate.ts';
import { MINUTE, VERSION } from './fixtures.ts';

const after = (minutes: number, position = 3, elapsed = 0) =>
  shownWait({ minutes, since: VERSION }, position, VERSION + elapsed * MINUTE);

describe('a wait', () => {
  test('is told as coarsely as it is known', () => {
    const told = [2, 7, 10, 12, 13, 24, 30, 44, 46, 88, 100, 130].map((minutes) => roughly(minutes));

    assert.deepEqual(
      told.map((wait) => (wait.kind === 'about' ? wait.minutes : wait.kind)),
      [2, 7, 10, 10, 15, 25, 30, 40, 50, 90, 90, 120],
    );
  });

  test('of a minute or less is soon, and never a number', () => {
    assert.deepEqual(roughly(1.4), { kind: 'soon' });
    assert.deepEqual(roughly(0), { kind: 'soon' });
  });

  test('only falls with time, whatever was estimated', () => {
    for (const minutes of [3, 11, 31, 95, 240]) {
      let last = Number.POSITIVE_INFINITY;
      for (let elapsed = 0; elapsed < minutes; elapsed += 0.1) {
        const wait = after(minutes, 3, elapsed);
        const shown = wait.kind === 'about' ? wait.minutes : 1;
        assert.ok(shown <= last && shown >= 1, `${minutes} after ${elapsed}: ${shown} after ${last}`);
        last = shown;
      }
    }
  });

  test('that has run out is any moment', () => {
    assert.deepEqual(after(5, 1, 5), { kind: 'any-moment' });
    assert.deepEqual(after(5, 1, 60), { kind: 'any-moment' });
  });

  test('that ran out a while ago is longer than expected where others are before', () => {
    assert.deepEqual(after(5, 4, 6), { kind: 'any-moment' });
    assert.deepEqual(after(5, 4, 8), { kind: 'longer' });
  });

  test('does not grow when a clock is set back', () => {
    assert.deepEqual(after(20, 3, -30), { kind: 'about', minutes: 20 });
  });
});

describe('the time of the call', () => {
  test('is told to five minutes, and stays while the wait falls', () => {
    const estimate = { minutes: 18, since: VERSION + 0.5 * MINUTE };

    assert.equal(callTime(estimate, VERSION)?.toISOString(), '2026-11-23T08:40:00.000Z');
    assert.equal(callTime(estimate, VERSION + 10 * MINUTE)?.toISOString(), '2026-11-23T08:40:00.000Z');
  });

  test('is not told where it is close, or over', () => {
    assert.equal(callTime({ minutes: 5, since: VERSION }, VERSION), null);
    assert.equal(callTime({ minutes: 18, since: VERSION }, VERSION + 20 * MINUTE), null);
  });
});
