import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Attempts } from '../../../main/web/console/actions/attempts.ts';
import { later, refused, unreachable, VERSION } from './fixtures.ts';

/** A console with a connection, a version and a session at hand. */
function aConsole() {
  const world = { connected: true, version: VERSION as number | null, expired: 0 };
  const attempts = new Attempts({
    connected: () => world.connected,
    version: () => world.version,
    expired: () => world.expired++,
  });
  const keys: string[] = [];
  const asking = (answer: () => unknown) => async (key: string) => (keys.push(key), answer());
  return { world, attempts, keys, asking };
}

function fails(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe('an attempt to change something', () => {
  test('is made once and answered', async () => {
    const { attempts, keys, asking } = aConsole();

    const outcome = await attempts.run('next', asking(() => 'called'));

    assert.deepEqual(outcome, { kind: 'done', value: 'called' });
    assert.equal(keys.length, 1);
  });

  test('is refused at once without a connection, and never sent later', async () => {
    const { world, attempts, keys, asking } = aConsole();
    world.connected = false;

    const outcome = await attempts.run('next', asking(() => 'called'));
    world.connected = true;

    assert.equal(outcome.kind === 'refused' && outcome.sentence.key, 'refused.offline');
    assert.equal(keys.length, 0);
  });

  test('waits for nobody: a second one meanwhile is refused', async () => {
    const { attempts, keys, asking } = aConsole();
    const slow = later<string>();
    const first = attempts.run('next', () => slow.answer);

    const second = await attempts.run('start', asking(() => 'started'));
    slow.give('called');

    assert.equal(second.kind === 'refused' && second.sentence.key, 'refused.busy');
    assert.equal(keys.length, 0);
    assert.equal((await first).kind, 'done');
    assert.equal(attempts.busy, null);
  });

  test('says that it is busy, and that it no longer is', async () => {
    const { attempts, asking } = aConsole();
    const seen: (string | null)[] = [];
    attempts.subscribe(() => seen.push(attempts.busy));

    await attempts.run('next', asking(fails(refused(409, 'queue-empty'))));

    assert.deepEqual(seen, ['next', null]);
  });

  test('that got no answer keeps its key, so that trying again cannot do it twice', async () => {
    const { attempts, keys, asking } = aConsole();
    const lost = await attempts.run('next', asking(fails(unreachable())));

    await attempts.run('next', asking(() => 'called'));
    await attempts.run('next', asking(() => 'called'));

    assert.equal(lost.kind, 'unknown');
    assert.equal(keys[0], keys[1]);
    assert.notEqual(keys[1], keys[2], 'the third is another wish');
  });

  test('that got no answer is another wish once the queue has moved', async () => {
    const { world, attempts, keys, asking } = aConsole();
    await attempts.run('next', asking(fails(unreachable())));
    world.version = VERSION + 1;

    await attempts.run('next', asking(() => 'called'));

    assert.notEqual(keys[0], keys[1]);
  });

  test('of something else does not borrow the key', async () => {
    const { attempts, keys, asking } = aConsole();
    await attempts.run('next', asking(fails(unreachable())));

    await attempts.run('start', asking(() => 'started'));

    assert.notEqual(keys[0], keys[1]);
  });

  test('that finds the session over asks for another login', async () => {
    const { world, attempts, asking } = aConsole();

    const outcome = await attempts.run('next', asking(fails(refused(401, 'unauthenticated'))));

    assert.equal(world.expired, 1);
    assert.equal(outcome.kind === 'refused' && outcome.sentence.key, 'refused.session');
  });

  test('that fails by a fault of ours hides nothing and blocks nothing', async () => {
    const { attempts, asking } = aConsole();

    await assert.rejects(attempts.run('next', asking(fails(new TypeError('ours')))), /ours/);

    assert.equal(attempts.busy, null);
  });
});
