import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { duration, measured, minutesSince, since } from '../../../main/web/console/queue/time-words.ts';
import { consoleTexts } from '../../../main/web/console/text/console-texts.ts';
import { MINUTE, VERSION } from './fixtures.ts';

const fr = consoleTexts('fr');

describe('times in words', () => {
  test('whole minutes, and none before their time', () => {
    const since = new Date(VERSION).toISOString();

    assert.equal(minutesSince(VERSION + 2 * MINUTE - 1, since), 1);
    assert.equal(minutesSince(VERSION - MINUTE, since), 0, 'a clock that is ahead');
  });

  test('less than a minute is a moment, in every language', () => {
    const instant = new Date(VERSION).toISOString();

    assert.equal(since(fr, VERSION + MINUTE - 1, instant), 'un instant');
    assert.equal(since(fr, VERSION + MINUTE, instant), '1 min');
    assert.equal(since(consoleTexts('en'), VERSION, instant), 'a moment');
  });

  test('hours beyond sixty minutes', () => {
    assert.equal(duration(fr, 59), '59 min');
    assert.equal(duration(fr, 65), '1 h 05');
  });

  test('what was not measured is not shown as nothing', () => {
    assert.equal(measured(fr, null), '–');
    assert.equal(measured(fr, 0), '0 min');
    assert.equal(measured(fr, 12.6), '13 min');
  });
});
