import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { added, allWeek, changed, makeSense, MOST_HOURS, ofDay, removed, sorted } from '../../../main/web/console/settings/hours.ts';
import type { Day, Hours } from '../../../main/web/console/workplace/readings.ts';

function hours(day: Day, from: string, to: string): Hours {
  return { day, from, to };
}

describe('opening hours', () => {
  test('a day begins with a morning, goes on with an afternoon, and then with whatever comes after', () => {
    const day = added(added(added([], 'MONDAY'), 'MONDAY'), 'MONDAY');

    assert.deepEqual(day.map(({ from, to }) => `${from}-${to}`), ['09:00-12:00', '14:00-18:00', '18:00-23:00']);
    assert.equal(makeSense(day), true);
  });

  test('there are never more than the server takes', () => {
    const full = Array.from({ length: MOST_HOURS }, () => hours('MONDAY', '08:00', '09:00'));

    assert.equal(added(full, 'TUESDAY').length, MOST_HOURS);
  });

  test('the times of a day stand in their order', () => {
    const all = [hours('MONDAY', '14:00', '18:00'), hours('TUESDAY', '08:00', '09:00'), hours('MONDAY', '08:00', '12:00')];

    assert.deepEqual(ofDay(all, 'MONDAY').map(({ from }) => from), ['08:00', '14:00']);
  });

  test('one is changed or removed, and the others stay', () => {
    const [one, other] = [hours('MONDAY', '08:00', '12:00'), hours('MONDAY', '08:00', '12:00')];

    assert.deepEqual(changed([one, other], one, { to: '13:00' }).map(({ to }) => to), ['13:00', '12:00']);
    assert.deepEqual(removed([one, other], one), [other]);
  });

  test('Monday is taken over until Friday, and the weekend stays', () => {
    const week = allWeek([hours('MONDAY', '08:00', '12:00'), hours('FRIDAY', '10:00', '11:00'), hours('SATURDAY', '09:00', '10:00')]);

    assert.deepEqual(
      week.map(({ day, from }) => `${day} ${from}`),
      ['MONDAY 08:00', 'TUESDAY 08:00', 'WEDNESDAY 08:00', 'THURSDAY 08:00', 'FRIDAY 08:00', 'SATURDAY 09:00'],
    );
  });

  test('an end before its beginning makes no sense, and neither does an overlap', () => {
    assert.equal(makeSense([hours('MONDAY', '12:00', '08:00')]), false);
    assert.equal(makeSense([hours('MONDAY', '08:00', '08:00')]), false);
    assert.equal(makeSense([hours('MONDAY', '08:00', '13:00'), hours('MONDAY', '12:00', '14:00')]), false);
    assert.equal(makeSense([hours('MONDAY', '08:00', '12:00'), hours('MONDAY', '12:00', '14:00')]), true);
    assert.equal(makeSense([hours('MONDAY', '08:00', '13:00'), hours('TUESDAY', '12:00', '14:00')]), true);
  });

  test('they are sent in the order of the week and to the minute', () => {
    assert.deepEqual(sorted([hours('TUESDAY', '08:00:00', '12:00:00'), hours('MONDAY', '09:00', '10:00')]), [
      hours('MONDAY', '09:00', '10:00'),
      hours('TUESDAY', '08:00', '12:00'),
    ]);
  });
});
