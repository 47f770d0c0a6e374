import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Reception } from '../../../main/web/patient/joining/reception.ts';
import type { OwnTicket, TicketGiven, Welcome } from '../../../main/web/patient/server/answers.ts';
import { aMemory, aReading, aWelcome, GIVEN, refused, settled, TWO_SERVICES, unreachable, VERSION } from './fixtures.ts';

type Answer<T> = () => T;

/** A phone before a clinic whose answers can be set, and what came of it. */
function aReception(route: { code?: string; another?: boolean } = {}, memory = aMemory()) {
  const answers = {
    welcome: (() => aWelcome()) as Answer<Welcome>,
    join: (() => GIVEN) as Answer<TicketGiven>,
    recover: (() => GIVEN) as Answer<TicketGiven>,
    ticket: (() => aReading()) as Answer<OwnTicket>,
  };
  const keys: string[] = [];
  const asked: unknown[] = [];
  const held: { token: string; label: string | null }[] = [];
  const again: (() => void)[] = [];
  const api = {
    welcome: async () => answers.welcome(),
    ticket: async () => answers.ticket(),
    join: async (request: unknown, key: string) => (asked.push(request), keys.push(key), answers.join()),
    recover: async (request: unknown, key: string) => (asked.push(request), keys.push(key), answers.recover()),
  };
  const reception = new Reception(
    { ...memory, api },
    { at: 'join', joinToken: 'code', code: route.code ?? null, another: route.another ?? false },
    {
      changed: () => undefined,
      welcomed: () => undefined,
      held: (token, ticket) => held.push({ token, label: ticket?.label ?? null }),
      later: (action) => again.push(action),
      now: () => memory.clock.now,
    },
  );
  return { reception, answers, keys, asked, held, again, memory };
}

function fails(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe('a scan', () => {
  test('shows the clinic, and gives a ticket for the asking', async () => {
    const { reception, held, memory } = aReception();

    await reception.load();
    assert.equal(reception.joining?.welcome.clinicName, 'Cabinet Jasmin');
    await reception.join();

    assert.deepEqual(held, [{ token: 'new-token', label: '14' }]);
    assert.ok(memory.tickets.knows('new-token'));
  });

  test('asks for a service where there are several, and does not send without', async () => {
    const { reception, answers, keys } = aReception();
    answers.welcome = () => aWelcome({ services: TWO_SERVICES });

    await reception.load();
    await reception.join();

    assert.equal(reception.joining?.problem?.kind, 'service-missing');
    assert.deepEqual(keys, []);
  });

  for (const [status, trouble] of [[410, 'expired'], [404, 'unknown'], [500, 'broken'], [429, 'crowded']] as const) {
    test(`that is answered ${status} is told as ${trouble}`, async () => {
      const { reception, answers, again } = aReception();
      answers.welcome = fails(refused(status));

      await reception.load();

      assert.equal(reception.trouble, trouble);
      assert.equal(again.length, trouble === 'broken' || trouble === 'crowded' ? 1 : 0);
    });
  }

  test('without a network tries again, and goes on when it is back', async () => {
    const { reception, answers, again } = aReception();
    answers.welcome = fails(unreachable());

    await reception.load();
    assert.equal(reception.trouble, 'unreachable');
    answers.welcome = () => aWelcome();
    again[0]?.();
    await settled();

    assert.equal(reception.trouble, null);
    assert.ok(reception.joining !== null);
  });
});

describe('a second scan', () => {
  const remembering = () => {
    const memory = aMemory();
    memory.tickets.remember({ clinicId: 5, patientToken: 'old-token', joinToken: 'code', label: '13' });
    return memory;
  };

  test('returns to the open ticket', async () => {
    const { reception, held } = aReception({}, remembering());

    await reception.load();

    assert.deepEqual(held, [{ token: 'old-token', label: '13' }]);
    assert.equal(reception.joining, null);
  });

  test('of the code that replaced the first returns to it too', async () => {
    const memory = aMemory();
    memory.tickets.remember({ clinicId: 5, patientToken: 'old-token', joinToken: 'code-before', label: '13' });
    const { reception, held } = aReception({}, memory);

    await reception.load();

    assert.deepEqual(held, [{ token: 'old-token', label: '13' }]);
  });

  test('returns to it even where the code has expired', async () => {
    const { reception, answers, held } = aReception({}, remembering());
    answers.welcome = fails(refused(410));

    await reception.load();

    assert.equal(held.length, 1);
  });

  test('joins as usual where that ticket is over, or is none any more', async () => {
    for (const answer of [() => aReading({ status: 'SERVED' }), fails(refused(404))]) {
      const { reception, answers, held, memory } = aReception({}, remembering());
      answers.ticket = answer;

      await reception.load();

      assert.deepEqual(held, []);
      assert.ok(reception.joining !== null);
      assert.ok(!memory.tickets.knows('old-token'));
    }
  });

  test('does not offer another ticket where it cannot be known whether there is one', async () => {
    const { reception, answers, memory } = aReception({}, remembering());
    answers.ticket = fails(unreachable());

    await reception.load();

    assert.equal(reception.trouble, 'unreachable');
    assert.ok(memory.tickets.knows('old-token'));
  });

  test('on purpose, for another person, joins', async () => {
    const { reception, held } = aReception({ another: true }, remembering());

    await reception.load();

    assert.deepEqual(held, []);
    assert.ok(reception.joining !== null);
  });
});

describe('a wish for a ticket', () => {
  test('that is pressed twice is one', async () => {
    const { reception, keys } = aReception();

    await reception.load();
    await Promise.all([reception.join(), reception.join()]);

    assert.equal(keys.length, 1);
  });

  test('without an answer is repeated under its key, as it was', async () => {
    const { reception, answers, keys, asked } = aReception();
    answers.join = fails(unreachable());

    await reception.load();
    reception.tell({ kind: 'named', name: 'Leïla' });
    await reception.join();
    assert.equal(reception.joining?.problem?.kind, 'unanswered');
    reception.tell({ kind: 'named', name: 'Other' });
    await reception.join();

    assert.equal(keys[0], keys[1]);
    assert.deepEqual(asked[0], asked[1]);
  });

  test('without an answer is brought to its end after a reload', async () => {
    const memory = aMemory();
    const before = aReception({}, memory);
    before.answers.join = fails(unreachable());
    await before.reception.load();
    await before.reception.join();

    const after = aReception({}, memory);
    await after.reception.load();
    await settled();

    assert.deepEqual(after.keys, before.keys);
    assert.equal(after.held.length, 1);
  });

  test('that is refused is another one the next time', async () => {
    const { reception, answers, keys } = aReception();
    answers.join = fails(refused(409, 'queue-paused'));
    await reception.load();

    await reception.join();
    answers.join = () => GIVEN;
    await reception.join();

    assert.notEqual(keys[0], keys[1]);
  });

  test('of a queue that has just paused shows that it has', async () => {
    const { reception, answers } = aReception();
    await reception.load();
    answers.join = fails(refused(409, 'queue-paused'));
    answers.welcome = () => aWelcome({ status: 'PAUSED' });

    await reception.join();
    await settled();

    assert.equal(reception.joining?.welcome.status, 'PAUSED');
    assert.equal(reception.joining?.problem, null);
  });

  test('of a code that has just expired says so', async () => {
    const { reception, answers } = aReception();
    await reception.load();
    answers.join = fails(refused(410));

    await reception.join();

    assert.equal(reception.trouble, 'expired');
  });

  test('that comes with too many others is told when to try again', async () => {
    const { reception, answers } = aReception();
    await reception.load();
    answers.join = fails(refused(429, 'too-many-requests', 4));

    await reception.join();

    assert.deepEqual(reception.joining?.problem, { kind: 'crowded', seconds: 4 });
  });
});

describe('a recovery', () => {
  test('leads to the ticket, which is then read', async () => {
    const { reception, held, asked } = aReception({ code: 'cfg 234' });
    await reception.load();

    await reception.recover();

    assert.deepEqual(asked, [{ joinToken: 'code', recoveryCode: 'CFG234' }]);
    assert.deepEqual(held, [{ token: 'new-token', label: null }]);
  });

  test('with a code of the wrong shape is not sent: each wrong try counts', async () => {
    const { reception, asked } = aReception({ code: 'CFG23' });
    await reception.load();

    await reception.recover();

    assert.deepEqual(asked, []);
    assert.equal(reception.joining?.recovery.problem, 'shape');
  });

  test('with a code that opens nothing says so', async () => {
    const { reception, answers } = aReception({ code: 'CFG234' });
    await reception.load();
    answers.recover = fails(refused(404, 'recovery-unknown'));

    await reception.recover();

    assert.equal(reception.joining?.recovery.problem, 'unknown');
    assert.equal(reception.joining?.sending, null);
  });

  test('comes before the ticket that the phone has', async () => {
    const memory = aMemory({ now: VERSION });
    memory.tickets.remember({ clinicId: 5, patientToken: 'old-token', joinToken: 'code', label: '13' });
    const { reception, held } = aReception({ code: 'CFG234' }, memory);

    await reception.load();

    assert.deepEqual(held, []);
    assert.equal(reception.joining?.recovery.code, 'CFG234');
  });
});
