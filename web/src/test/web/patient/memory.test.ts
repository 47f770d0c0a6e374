import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Preferences } from '../../../main/web/patient/memory/preferences.ts';
import { PatientStorage } from '../../../main/web/patient/memory/storage.ts';
import { aMemory, aStorage, MINUTE } from './fixtures.ts';

const DAY = 24 * 60 * MINUTE;
const ticket = (patientToken: string, changes = {}) => ({
  clinicId: 5,
  patientToken,
  joinToken: 'code',
  label: '13',
  ...changes,
});

describe('a phone', () => {
  test('remembers its tickets, the newest first, and by which code they came', () => {
    const { tickets, clock } = aMemory();

    tickets.remember(ticket('first'));
    clock.now += MINUTE;
    tickets.remember(ticket('second'));

    assert.deepEqual(tickets.ofCode('code').map((own) => own.patientToken), ['second', 'first']);
    assert.deepEqual(tickets.ofClinic(6), []);
    assert.equal(tickets.codeOf(5), 'code');
  });

  test('keeps the code of a ticket that is read again by its link', () => {
    const { tickets } = aMemory();

    tickets.remember(ticket('first'));
    tickets.remember(ticket('first', { joinToken: null }));

    assert.equal(tickets.all().length, 1);
    assert.equal(tickets.all()[0]?.joinToken, 'code');
  });

  test('knows the way back in when the ticket is over', () => {
    const { tickets } = aMemory();

    tickets.remember(ticket('first'));
    tickets.forget('first');

    assert.ok(!tickets.knows('first'));
    assert.equal(tickets.codeOf(5), 'code');
  });

  test('forgets tickets of other days', () => {
    const { tickets, clock } = aMemory();

    tickets.remember(ticket('first'));
    clock.now += 2 * DAY;

    assert.deepEqual(tickets.all(), []);
  });

  test('takes what others wrote under its names for nothing', () => {
    const { values, open } = aStorage();
    values.set('queuemed.tickets', '[{"clinicId":"x"}, 7, null]');
    values.set('queuemed.language', '{{');

    const { tickets } = aMemory();
    assert.deepEqual(tickets.all(), []);
    assert.equal(new Preferences(open()).language, null);
  });
});

describe('a phone whose storage is blocked', () => {
  const blocked = new PatientStorage(() => {
    throw new Error('SecurityError');
  });

  test('remembers for as long as the page lives, and says so', () => {
    blocked.write('a', { b: 1 });

    assert.deepEqual(blocked.read('a'), { b: 1 });
    assert.ok(!blocked.isLasting);
    assert.ok(aStorage().open().isLasting);
  });

  test('forgets what it is told to', () => {
    blocked.write('a', 1);
    blocked.remove('a');

    assert.equal(blocked.read('a'), null);
  });

  test('does as well where only writing is refused', () => {
    const full = new PatientStorage(() => ({
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => undefined,
    }));

    full.write('a', 1);

    assert.equal(full.read('a'), 1);
  });
});

describe('an attempt', () => {
  const wish = { wish: 'join', request: { joinToken: 'code', name: 'Leïla' } } as const;

  test('goes on under its key until it is answered, whatever is asked then', () => {
    const { attempts } = aMemory();
    const first = attempts.begin(wish);

    assert.deepEqual(attempts.begin({ wish: 'join', request: { joinToken: 'code' } }), first);
    attempts.answered();
    assert.notEqual(attempts.begin(wish).key, first.key);
  });

  test('survives a reload, and only of the page of the same code', () => {
    const memory = aMemory();
    const first = memory.attempts.begin(wish);

    assert.deepEqual(memory.attempts.pending('code'), first);
    assert.equal(memory.attempts.pending('other'), null);
  });

  test('with another recovery code is another attempt', () => {
    const { attempts } = aMemory();
    const first = attempts.begin({ wish: 'recover', request: { joinToken: 'code', recoveryCode: 'CFG234' } });
    const second = attempts.begin({ wish: 'recover', request: { joinToken: 'code', recoveryCode: 'CFG235' } });

    assert.notEqual(second.key, first.key);
  });

  test('is not gone on with long after', () => {
    const { attempts, clock } = aMemory();
    attempts.begin(wish);
    clock.now += 31 * MINUTE;

    assert.equal(attempts.pending('code'), null);
  });
});
