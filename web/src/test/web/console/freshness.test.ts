import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Freshness, STALE_MILLIS } from '../../../main/web/console/queue/freshness.ts';
import { VERSION as NOW } from './fixtures.ts';

describe('how fresh the console is', () => {
  test('before anything is known it is stale and nothing can be done', () => {
    const freshness = new Freshness();

    assert.deepEqual([freshness.isStale(NOW), freshness.isConnected(NOW), freshness.provedAt], [true, false, null]);
  });

  test('the last word of the live connection keeps it fresh, and no longer than that', () => {
    const freshness = new Freshness();

    freshness.connection('live', NOW, NOW);

    assert.equal(freshness.isStale(NOW + STALE_MILLIS), false);
    assert.equal(freshness.isStale(NOW + STALE_MILLIS + 1), true);
  });

  test('with live news away, reading keeps it fresh and lets things be done', () => {
    const freshness = new Freshness();
    freshness.connection('live', NOW, NOW);
    freshness.connection('reconnecting', NOW, NOW + 20_000);
    assert.equal(freshness.isConnected(NOW + 20_000), false);

    freshness.read(NOW + 21_000);

    assert.deepEqual([freshness.isConnected(NOW + 22_000), freshness.isStale(NOW + 22_000)], [true, false]);
    assert.equal(freshness.state, 'reconnecting', 'and is not called live for that');
  });

  test('a reading from before the connection went says nothing of now', () => {
    const freshness = new Freshness();
    freshness.connection('live', NOW, NOW);
    freshness.read(NOW + 1_000);

    freshness.connection('reconnecting', NOW, NOW + 2_000);

    assert.equal(freshness.isConnected(NOW + 2_000), false);
  });

  test('a reading that failed takes back what the one before allowed', () => {
    const freshness = new Freshness();
    freshness.connection('connecting', null, NOW);
    freshness.read(NOW);
    assert.equal(freshness.isConnected(NOW), true);

    freshness.readFailed(NOW + 1_000);

    assert.equal(freshness.isConnected(NOW + 1_000), false);
  });

  test('it counts from when a reading was asked for, and an older answer that comes late changes nothing', () => {
    const freshness = new Freshness();
    freshness.read(NOW);

    freshness.read(NOW - 5_000);

    assert.equal(freshness.provedAt, NOW);
  });
});
