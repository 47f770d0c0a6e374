import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { QueueWork } from '../../../main/web/console/queue/queue-work.ts';
import type { Workplace } from '../../../main/web/console/workplace/workplace.ts';
import { aWorkplace } from './a-workplace.ts';
import { aRoom, aTicket, refused, settled, STATS } from './fixtures.ts';

const TWO = [aRoom(), aRoom({ roomId: 2, name: 'Cabinet 2' })];
const CALLED = aTicket({ status: 'CALLED', room: 'Cabinet 1', attempt: 1 });

function said(place: Workplace): string {
  return place.notices.current?.sentence.key ?? '';
}

describe('what somebody does at the console', () => {
  test('calls the next one, and can take that back', async (t) => {
    const { place, sent, answer, clock } = await aWorkplace();
    t.after(() => place.close());
    const work = new QueueWork(place);
    answer(CALLED, { entries: [CALLED] });

    await work.next();
    assert.equal(said(place), 'done.call-in');
    answer(aTicket(), { entries: [aTicket()] });
    clock.now += 5_000;
    await work.undo();

    assert.deepEqual(sent.map(({ path }) => path), ['/clinics/5/calls', '/clinics/5/tickets/t-12/requeue']);
    assert.equal(said(place), 'done.undo');
  });

  test('ends the visit in the room with the next call, and leaves whoever was only called', async (t) => {
    const serving = { ticketId: 't-10', ticketLabel: '10', status: 'SERVING', room: 'Cabinet 1' } as const;
    const { place, sent, answer } = await aWorkplace([serving, { ...serving, ticketId: 't-11', status: 'CALLED' }, {}]);
    t.after(() => place.close());
    answer(CALLED);

    await new QueueWork(place).next();

    assert.deepEqual(sent, [{ path: '/clinics/5/calls', body: { roomId: 1, completes: ['t-10'] } }]);
  });

  test('asks nothing of the server that the page knows to be impossible', async (t) => {
    const empty = await aWorkplace([]);
    const elsewhere = await aWorkplace([{ serviceId: 8 }], [aRoom({ services: [7] })]);
    const nowhere = await aWorkplace([{}], TWO);
    const offline = await aWorkplace();
    offline.turn('reconnecting');
    const all = [empty, elsewhere, nowhere, offline];
    t.after(() => all.forEach(({ place }) => place.close()));

    for (const { place } of all) {
      await new QueueWork(place).next();
    }

    assert.deepEqual(
      all.map(({ place }) => said(place)),
      ['refused.queue-empty', 'refused.none-for-room', 'refused.choose-room', 'refused.offline'],
    );
    assert.deepEqual(all.flatMap(({ sent }) => sent), []);
  });

  test('cannot take back what somebody touched meanwhile', async (t) => {
    const { place, sent, answer } = await aWorkplace();
    t.after(() => place.close());
    const work = new QueueWork(place);
    answer(CALLED, { entries: [CALLED] });
    await work.next();
    const serving = aTicket({ status: 'SERVING', room: 'Cabinet 1', attempt: 1 });
    answer({}, { entries: [serving] });
    await place.refresh();

    await work.undo();

    assert.deepEqual([said(place), sent.length], ['refused.undo', 1]);
  });

  test('calls again to the room that somebody was put back from', async (t) => {
    const { place, sent, answer } = await aWorkplace([{ status: 'CALLED', room: 'Cabinet 2', attempt: 1 }], TWO);
    t.after(() => place.close());
    const work = new QueueWork(place);
    const waiting = aTicket({ attempt: 1 });
    answer(waiting, { entries: [waiting] });
    await work.take('requeue', { ticketId: 't-12', ticketLabel: '12', status: 'CALLED' });

    await work.undo();

    assert.deepEqual(sent.at(-1), { path: '/clinics/5/calls', body: { roomId: 2, ticketId: 't-12' } });
  });

  test('tells what another console was faster with', async (t) => {
    const { place, answer } = await aWorkplace();
    t.after(() => place.close());
    answer(refused(409, 'illegal-transition'), { entries: [aTicket({ status: 'SERVING', room: 'Cabinet 2' })] });

    await new QueueWork(place).take('call', { ticketId: 't-12', ticketLabel: '12', status: 'WAITING' });

    assert.equal(said(place), 'moved.serving-in');
  });

  test('notes all who came, and stops where one was refused', async (t) => {
    const { place, sent, answer } = await aWorkplace();
    t.after(() => place.close());
    const [one, other] = ['t-1', 't-2'].map((ticketId) => ({ ticketId, ticketLabel: ticketId, status: 'CALLED' }) as const);
    answer(refused(409, 'illegal-transition'));

    await new QueueWork(place).saw([one!, other!]);

    assert.deepEqual(sent.map(({ path }) => path), ['/clinics/5/tickets/t-1/start']);
  });

  test('turns the queue back with what patients were told before', async (t) => {
    const { place, sent } = await aWorkplace();
    t.after(() => place.close());
    const work = new QueueWork(place);

    work.turned('CLOSED', { status: 'PAUSED', message: 'Back at 2' });
    await work.undo();

    assert.deepEqual(sent, [{ path: '/clinics/5/status', body: { status: 'PAUSED', message: 'Back at 2' } }]);
  });

  test('that changed only the message has nothing to take back', async (t) => {
    const { place } = await aWorkplace();
    t.after(() => place.close());

    new QueueWork(place).turned('PAUSED', { status: 'PAUSED', message: null });

    assert.equal(place.notices.current?.undo, null);
  });

  test('learns of a queue that moved on', async (t) => {
    const { place, answer } = await aWorkplace();
    t.after(() => place.close());
    answer({}, { entries: [], stats: { ...STATS, waiting: 0 } });

    await place.refresh();
    await settled();

    assert.equal(new QueueWork(place).atWork?.next, null);
  });
});
