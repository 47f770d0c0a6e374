import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NewCalls } from '../../../main/web/display/board/new-calls.ts';
import { aCall } from './fixtures.ts';

describe('which calls are new', () => {
  test('none of those that stood when the screen joined', () => {
    assert.deepEqual(new NewCalls().in([aCall('A013', 20), aCall('A012', 10)]), []);
  });

  test('those made since, in the order in which they were made', () => {
    const calls = new NewCalls();
    calls.in([aCall('A012', 10)]);

    const found = calls.in([aCall('A014', 30), aCall('A013', 20), aCall('A012', 10)]);

    assert.deepEqual(found, [{ label: 'A013', room: 'Cabinet 1' }, { label: 'A014', room: 'Cabinet 1' }]);
  });

  test('the first call of the day', () => {
    const calls = new NewCalls();
    calls.in([]);

    assert.equal(calls.in([aCall('A001', 1)]).length, 1);
  });

  test('a recall, which has an instant of its own', () => {
    const calls = new NewCalls();
    calls.in([aCall('A013', 20), aCall('A012', 10)]);

    assert.deepEqual(calls.in([aCall('A012', 30, 2), aCall('A013', 20)]).map((call) => call.label), ['A012']);
  });

  test('not an older one that takes the line of one that ended', () => {
    const calls = new NewCalls();
    calls.in([aCall('A013', 20), aCall('A012', 10)]);

    assert.deepEqual(calls.in([aCall('A012', 10), aCall('A007', 5)]), []);
  });

  test('not one that the server named itself', () => {
    const calls = new NewCalls();
    calls.in([]);
    calls.name({ label: 'A013', room: null });

    assert.deepEqual(calls.in([aCall('A013', 20)]), []);
    assert.deepEqual(calls.in([aCall('A013', 30, 2)]).map((call) => call.label), ['A013']);
  });
});
