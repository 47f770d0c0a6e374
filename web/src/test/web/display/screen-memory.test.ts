import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromFragment, ScreenMemory, type Credentials } from '../../../main/web/display/pairing/credentials.ts';

/** What a browser keeps, and a browser that refuses to. */
class Kept implements Storage {
  readonly values = new Map<string, string>();
  full = false;

  get length(): number {
    return this.values.size;
  }

  clear(): void {
    this.values.clear();
  }

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  key(): string | null {
    return null;
  }

  removeItem(key: string): void {
    this.values.delete(key);
  }

  setItem(key: string, value: string): void {
    if (this.full) {
      throw new Error('QuotaExceededError');
    }
    this.values.set(key, value);
  }
}

function credentials(token: string): Credentials {
  return { clinicId: 5, displayId: 3, name: 'Accueil', token };
}

describe('a screen\'s memory', () => {
  test('has a token from the first start, and the same after the power was off', () => {
    const storage = new Kept();

    const first = new ScreenMemory(storage, null);
    const second = new ScreenMemory(storage, null);

    assert.equal(second.token, first.token);
    assert.deepEqual([first.isFresh, second.isFresh], [true, false]);
    assert.equal(second.credentials, null);
  });

  test('starts by itself once it was let in', () => {
    const storage = new Kept();
    const memory = new ScreenMemory(storage, null);
    memory.paired(credentials(memory.token));
    memory.speaks(['ar', 'fr']);

    const afterPowerOff = new ScreenMemory(storage, null);

    assert.deepEqual(afterPowerOff.credentials, credentials(memory.token));
    assert.deepEqual(afterPowerOff.languages, ['ar', 'fr']);
  });

  test('makes another token when the screen was removed', () => {
    const storage = new Kept();
    const memory = new ScreenMemory(storage, null);
    const before = memory.token;
    memory.paired(credentials(before));

    memory.forget();

    assert.equal(memory.credentials, null);
    assert.notEqual(memory.token, before);
    assert.equal(memory.isFresh, true);
    assert.equal(new ScreenMemory(storage, null).token, memory.token);
  });

  test('takes the credentials that the address brought before those it kept', () => {
    const storage = new Kept();
    new ScreenMemory(storage, null).paired(credentials('old'));

    const memory = new ScreenMemory(storage, fromFragment('#clinic=7&token=given'));

    assert.deepEqual(memory.credentials, { clinicId: 7, displayId: null, name: null, token: 'given' });
    assert.deepEqual(new ScreenMemory(storage, null).credentials, memory.credentials);
  });

  for (const broken of ['', '{', 'null', '[]', '{"token":""}', '{"token":5}', '"x"']) {
    test(`begins anew where what was kept is ${broken || 'nothing'}`, () => {
      const storage = new Kept();
      storage.values.set('queuemed.display', broken);

      assert.match(new ScreenMemory(storage, null).token, /^[\w-]{43}$/);
    });
  }

  test('asks to be paired anew where only the credentials are unreadable', () => {
    const storage = new Kept();
    storage.values.set('queuemed.display', '{"token":"t","paired":{"clinicId":"5","token":"t"},"languages":["fr","xx"]}');

    const memory = new ScreenMemory(storage, null);

    assert.equal(memory.token, 't');
    assert.equal(memory.credentials, null);
    assert.deepEqual(memory.languages, ['fr']);
  });

  test('works without a storage, and with one that is full', () => {
    const full = new Kept();
    full.full = true;
    for (const storage of [null, full]) {
      const memory = new ScreenMemory(storage, null);
      memory.paired(credentials(memory.token));

      assert.equal(memory.credentials?.clinicId, 5);
    }
  });
});

describe('the fragment of the address', () => {
  test('brings credentials', () => {
    assert.deepEqual(fromFragment('#clinic=5&token=a-b_c'), { clinicId: 5, token: 'a-b_c', name: null, displayId: null });
  });

  for (const other of ['', '#', '#clinic=5', '#token=x', '#clinic=0&token=x', '#clinic=5.5&token=x', '#clinic=a&token=x']) {
    test(`brings none as ${other || 'an empty one'}`, () => {
      assert.equal(fromFragment(other), null);
    });
  }
});
