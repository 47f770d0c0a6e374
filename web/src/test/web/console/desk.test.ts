import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Attempts } from '../../../main/web/console/actions/attempts.ts';
import { Desk, ONE_WISH_MILLIS } from '../../../main/web/console/actions/desk.ts';
import type { Standing } from '../../../main/web/console/actions/explain.ts';
import type { TicketReading } from '../../../main/web/console/workplace/readings.ts';
import { aTicket, refused, unreachable, VERSION } from './fixtures.ts';

interface Sent {
  readonly path: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

const PATIENT = { ticketId: 't-12', ticketLabel: '12' };

/** A desk whose server answers what the test says, and which writes down what it was asked. */
function aDesk(answer: (path: string, body?: unknown) => unknown = () => aTicket({ status: 'CALLED' })) {
  const sent: Sent[] = [];
  const world = { now: VERSION, connected: true, standing: null as Standing | null, refreshed: 0, learnt: [] as TicketReading[] };
  const ask = async (path: string, body?: unknown, key?: string) => (sent.push({ path, body, key }), answer(path, body));
  const api = { post: ask, put: ask } as unknown as ConstructorParameters<typeof Desk>[0];
  const attempts = new Attempts({ connected: () => world.connected, version: () => VERSION, expired: () => undefined });
  const line = {
    refresh: async () => (world.refreshed++, true),
    learn: (ticket: TicketReading) => void world.learnt.push(ticket),
    standing: () => world.standing,
  };
  return { desk: new Desk(api, 5, attempts, line, () => world.now), world, sent, paths: () => sent.map(({ path }) => path) };
}

function fails(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe('calling the next one', () => {
  test('calls to the room, and knows the name at once', async () => {
    const { desk, world, sent } = aDesk();

    const outcome = await desk.next(3, []);

    assert.equal(outcome?.kind, 'done');
    assert.deepEqual([sent[0]?.path, sent[0]?.body], ['/clinics/5/calls', { roomId: 3 }]);
    assert.equal(world.learnt[0]?.name, 'Amina');
    assert.equal(world.refreshed, 1);
  });

  test('without a room names none', async () => {
    const { desk, sent } = aDesk();

    await desk.next(null, []);

    assert.deepEqual(sent[0]?.body, {});
  });

  test('two taps are one wish, however fast the first is answered', async () => {
    const { desk, world, sent } = aDesk();
    await desk.next(3, []);
    world.now += ONE_WISH_MILLIS - 1;

    const second = await desk.next(3, []);
    world.now += 1;
    const third = await desk.next(3, []);

    assert.equal(second, null);
    assert.equal(third?.kind, 'done');
    assert.equal(sent.length, 2);
  });

  test('ends the visits in the room with the call, by one request', async () => {
    const { desk, sent } = aDesk();

    await desk.next(3, [PATIENT]);

    assert.deepEqual(sent.map(({ path, body }) => [path, body]), [['/clinics/5/calls', { roomId: 3, completes: ['t-12'] }]]);
    assert.ok(sent[0]?.key, 'with a key');
  });

  test('ends no more visits than one call can', async () => {
    const { desk, sent } = aDesk();
    const crowd = Array.from({ length: 21 }, (_, n) => ({ ticketId: `t-${n}`, ticketLabel: `${n}` }));

    await desk.next(null, crowd);

    assert.deepEqual(sent[0]?.body, { completes: crowd.slice(0, 20).map(({ ticketId }) => ticketId) });
  });

  for (const reason of ['queue-empty', 'queue-closed', 'not-yours']) {
    test(`is refused as ${reason}, and asks for nothing else`, async () => {
      const { desk, paths } = aDesk(fails(refused(409, reason)));

      const outcome = await desk.next(3, [PATIENT]);

      assert.equal(outcome?.kind, 'refused');
      assert.deepEqual(paths(), ['/clinics/5/calls']);
    });
  }

  for (const reason of ['illegal-transition', 'no-such-ticket']) {
    test(`calls without the visit that was ended elsewhere (${reason}), with another key`, async () => {
      const { desk, world, sent } = aDesk((_path, body) => ('completes' in (body as object) ? fails(refused(409, reason))() : aTicket({ status: 'CALLED' })));

      const outcome = await desk.next(3, [PATIENT]);

      assert.equal(outcome?.kind, 'done');
      assert.deepEqual(sent.map(({ body }) => body), [{ roomId: 3, completes: ['t-12'] }, { roomId: 3 }]);
      assert.notEqual(sent[0]?.key, sent[1]?.key);
      assert.equal(world.refreshed, 1);
    });
  }

  test('asks once, and not again, where it ends no visit', async () => {
    const { desk, paths } = aDesk(fails(refused(409, 'illegal-transition')));

    assert.equal((await desk.next(3, []))?.kind, 'refused');
    assert.equal(paths().length, 1);
  });

  test('that nobody answered is asked again as the same, with the same visits', async () => {
    const { desk, world, sent } = aDesk(fails(unreachable()));

    assert.equal((await desk.next(3, [PATIENT]))?.kind, 'unknown');
    world.now += ONE_WISH_MILLIS;
    await desk.next(3, [PATIENT]);
    world.now += ONE_WISH_MILLIS;
    await desk.next(3, []);

    assert.equal(sent[0]?.key, sent[1]?.key);
    assert.notEqual(sent[1]?.key, sent[2]?.key);
  });
});

describe('a step', () => {
  const cases = [
    ['call', { roomId: 3 }, '/clinics/5/calls', { roomId: 3, ticketId: 't-12' }],
    ['call', { roomId: null }, '/clinics/5/calls', { ticketId: 't-12' }],
    ['recall', {}, '/clinics/5/tickets/t-12/recall', undefined],
    ['requeue', {}, '/clinics/5/tickets/t-12/requeue', { place: 'ARRIVAL' }],
    ['requeue', { place: 'LAST' }, '/clinics/5/tickets/t-12/requeue', { place: 'LAST' }],
    ['transfer', { serviceId: 8 }, '/clinics/5/tickets/t-12/transfer', { serviceId: 8 }],
  ] as const;
  for (const [step, options, path, body] of cases) {
    test(`${step} with ${JSON.stringify(options)} says so to the server`, async () => {
      const { desk, sent } = aDesk();

      await desk.take(step, PATIENT, options);

      assert.deepEqual([sent[0]?.path, sent[0]?.body], [path, body]);
      assert.ok(sent[0]?.key, 'with a key');
    });
  }

  test('that another console was faster with is told from how the ticket stands now', async () => {
    const { desk, world } = aDesk(fails(refused(409, 'illegal-transition')));
    world.standing = { label: '12', status: 'SERVING', room: 'Cabinet 2' };

    const outcome = await desk.take('start', PATIENT);

    assert.deepEqual(outcome.kind === 'refused' && outcome.sentence, { key: 'moved.serving-in', values: { label: '12', room: 'Cabinet 2' } });
    assert.equal(world.refreshed, 1, 'the newest was read first');
  });

  test('that was never sent reads nothing', async () => {
    const { desk, world, sent } = aDesk();
    world.connected = false;

    const outcome = await desk.take('start', PATIENT);

    assert.equal(outcome.kind, 'refused');
    assert.deepEqual([sent.length, world.refreshed], [0, 0]);
  });

  test('that nobody answered is told as not known', async () => {
    const { desk } = aDesk(fails(unreachable()));

    assert.equal((await desk.take('start', PATIENT)).kind, 'unknown');
  });

  test('the session being over is told as that, whatever became of the ticket', async () => {
    const { desk, world } = aDesk(fails(refused(401, 'unauthenticated')));
    world.standing = { label: '12', status: 'SERVING', room: null };

    const outcome = await desk.take('start', PATIENT);

    assert.equal(outcome.kind === 'refused' && outcome.sentence.key, 'refused.session');
  });
});

test('whoever went in unsaid is started and completed, each with a key of its own', async () => {
  const { desk, sent, paths } = aDesk(() => aTicket({ status: 'SERVED' }));

  await desk.saw(PATIENT);

  assert.deepEqual(paths(), ['/clinics/5/tickets/t-12/start', '/clinics/5/tickets/t-12/complete']);
  assert.notEqual(sent[0]?.key, sent[1]?.key);
});

test('somebody without a phone is given a number', async () => {
  const { desk, sent } = aDesk(() => ({ ticketId: 't-13', ticketLabel: '13', position: 2, estimatedWait: 10 }));

  const outcome = await desk.add({ name: 'Omar', priority: 'URGENT' });

  assert.equal(outcome.kind, 'done');
  assert.deepEqual([sent[0]?.path, sent[0]?.body], ['/clinics/5/tickets', { name: 'Omar', priority: 'URGENT' }]);
});

test('the queue is turned with what patients are told', async () => {
  const { desk, sent } = aDesk(() => ({}));

  await desk.turn('PAUSED', 'Back at 2');

  assert.deepEqual([sent[0]?.path, sent[0]?.body], ['/clinics/5/status', { status: 'PAUSED', message: 'Back at 2' }]);
});
