import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ageOf, WallClock } from '../../../main/web/display/board/clock.ts';
import { freshness } from '../../../main/web/display/board/freshness.ts';
import { ServerClock } from '../../../main/web/display/kiosk/clocks.ts';
import { NINE } from './fixtures.ts';

describe('how far what is shown can be relied on', () => {
  test('it is green while the server speaks', () => {
    assert.deepEqual(freshness('live', NINE - 3_000, NINE), {
      light: 'green',
      word: 'live',
      ageMillis: 3_000,
      stale: false,
    });
  });

  test('it is orange, and old after ten seconds, where a server that stands says nothing', () => {
    assert.equal(freshness('live', NINE - 10_000, NINE).stale, false);
    const quiet = freshness('live', NINE - 10_001, NINE);
    assert.equal(quiet.light, 'orange');
    assert.equal(quiet.word, 'quiet');
    assert.equal(quiet.stale, true);
  });

  test('it is orange while it reconnects, and old only after ten seconds', () => {
    assert.equal(freshness('reconnecting', NINE - 4_000, NINE).light, 'orange');
    assert.equal(freshness('reconnecting', NINE - 4_000, NINE).stale, false);
    assert.equal(freshness('reconnecting', NINE - 11_000, NINE).stale, true);
  });

  test('it is red when the connection is lost', () => {
    assert.equal(freshness('lost', NINE - 60_000, NINE).light, 'red');
  });

  test('it is orange, and nothing is old, before the first word', () => {
    assert.deepEqual(freshness('connecting', null, NINE), {
      light: 'orange',
      word: 'connecting',
      ageMillis: null,
      stale: false,
    });
  });

  test('it counts as old where the clock was set back, until the next word', () => {
    const ago = freshness('live', NINE + 3_600_000, NINE);

    assert.equal(ago.stale, true);
    assert.equal(ago.ageMillis, 0);
  });
});

describe('an age', () => {
  test('is told in the unit in which people think of it', () => {
    assert.deepEqual(ageOf(null), { key: 'age_never', n: 0 });
    assert.deepEqual(ageOf(1_600), { key: 'age_seconds', n: 2 });
    assert.deepEqual(ageOf(119_000), { key: 'age_seconds', n: 119 });
    assert.deepEqual(ageOf(120_000), { key: 'age_minutes', n: 2 });
    assert.deepEqual(ageOf(7_200_000), { key: 'age_hours', n: 2 });
  });
});

describe('the clock on the wall', () => {
  test('goes as in the clinic, in digits that everybody reads', () => {
    for (const language of ['fr', 'en', 'ar'] as const) {
      const clock = new WallClock(language, 'Africa/Tunis');

      assert.equal(clock.minute(new Date(NINE)), '10:00');
      assert.equal(clock.exact(new Date(NINE + 5_000), new Date(NINE + 20_000)), '10:00:05');
    }
  });

  test('tells the day with an instant that may be of another', () => {
    const old = new WallClock('fr', 'Africa/Tunis').exact(new Date(NINE), new Date(NINE + 13 * 3_600_000));

    assert.match(old, /lundi 23 novembre.*10:00:00/);
  });

  test('follows the server where the screen\'s own clock is wrong, and not for a second', () => {
    const machine = { own: NINE, steady: 0 };
    const clock = new ServerClock(() => machine.own, () => machine.steady);
    const shown = () => clock.now().toISOString();

    assert.equal(shown(), '2026-11-23T09:00:00.000Z');
    clock.heard('Mon, 23 Nov 2026 09:00:02 GMT');
    assert.equal(shown(), '2026-11-23T09:00:00.000Z');
    clock.heard('Mon, 23 Nov 2026 10:30:00 GMT');
    assert.equal(shown(), '2026-11-23T10:30:00.000Z');
    clock.heard(null);
    clock.heard('yesterday');
    assert.equal(shown(), '2026-11-23T10:30:00.000Z');
  });

  test('does not jump with the machine\'s when that is set right', () => {
    const machine = { own: NINE - 86_400_000, steady: 0 };
    const clock = new ServerClock(() => machine.own, () => machine.steady);
    clock.heard('Mon, 23 Nov 2026 09:00:00 GMT');

    machine.own = NINE + 1_000;
    machine.steady = 1_000;

    assert.equal(clock.now().getTime(), NINE + 1_000);
  });
});
