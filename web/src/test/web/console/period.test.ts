import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoursOfDay } from '../../../main/web/console/figures/hours-of-day.ts';
import { dayAt, isCountable, lastDays } from '../../../main/web/console/figures/period.ts';

describe('a period of figures', () => {
  test('today is the day of the clinic, not of whoever looks', () => {
    const instant = Date.parse('2026-11-23T23:30:00Z');

    assert.equal(dayAt(instant, 'UTC'), '2026-11-23');
    assert.equal(dayAt(instant, 'Africa/Tunis'), '2026-11-24');
  });

  test('the last days include this one, over the ends of months and clock changes', () => {
    assert.deepEqual(lastDays('2026-11-23', 1), { from: '2026-11-23', to: '2026-11-23' });
    assert.deepEqual(lastDays('2026-11-03', 7), { from: '2026-10-28', to: '2026-11-03' });
    assert.deepEqual(lastDays('2026-03-02', 30), { from: '2026-02-01', to: '2026-03-02' });
  });

  test('it goes forwards, and over a year at most', () => {
    assert.equal(isCountable({ from: '2026-11-24', to: '2026-11-23' }), false);
    assert.equal(isCountable({ from: '2025-11-23', to: '2026-11-23' }), true);
    assert.equal(isCountable({ from: '2025-11-22', to: '2026-11-23' }), false);
    assert.equal(isCountable({ from: '', to: '2026-11-23' }), false);
  });
});

describe('the hours of a day', () => {
  const at = (hour: number, joined: number) => ({ hour, joined, served: 0, meanWait: null });

  test('an hour without anybody is shown between two that had some', () => {
    assert.deepEqual(hoursOfDay([at(8, 3), at(10, 1)]), [at(8, 3), at(9, 0), at(10, 1)]);
  });

  test('a day without anybody has none', () => {
    assert.deepEqual(hoursOfDay([]), []);
  });
});
