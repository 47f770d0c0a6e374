import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boardFrom, withStatus } from '../../../main/web/display/board/reading.ts';
import { currentCall, lengthOf, otherCalls } from '../../../main/web/display/board/layout.ts';
import { aCall, aClinic, anUpdate } from './fixtures.ts';

describe('a board', () => {
  test('speaks the clinic\'s own language first, and each other once', () => {
    const clinic = aClinic({ locale: 'ar-TN', languages: ['fr', 'ar', 'xx', 'fr'] });

    assert.deepEqual(boardFrom(anUpdate({ clinic }), null).clinic.languages, ['ar', 'fr']);
  });

  test('speaks French where it does not know the clinic\'s language', () => {
    const clinic = aClinic({ locale: 'de', languages: ['de'] });

    assert.deepEqual(boardFrom(anUpdate({ clinic }), null).clinic.languages, ['fr']);
  });

  test('goes by its own clock where the browser does not know the clinic\'s time zone', () => {
    assert.equal(boardFrom(anUpdate({ clinic: aClinic({ timeZone: 'Nowhere/Atall' }) }), null).clinic.timeZone, undefined);
    assert.equal(boardFrom(anUpdate(), null).clinic.timeZone, 'Africa/Tunis');
  });

  test('keeps what an older server does not tell again', () => {
    const before = boardFrom(anUpdate({ status: 'PAUSED', message: 'Urgence' }), null);

    const after = boardFrom(anUpdate({ waiting: 3, clinic: aClinic({ name: '', voice: false }) }), before);

    assert.equal(after.waiting, 3);
    assert.equal(after.status, 'PAUSED');
    assert.equal(after.message, 'Urgence');
    assert.equal(after.clinic, before.clinic);
  });

  test('stays small whatever the server sends', () => {
    const many = Array.from({ length: 500 }, (_, index) => `A${index}`);

    const board = boardFrom(anUpdate({ next: many, calls: many.map((label, second) => aCall(label, second)) }), null);

    assert.equal(board.next.length, 12);
    assert.equal(board.calls.length, 12);
  });

  test('takes the news that the queue is closed', () => {
    const board = withStatus(boardFrom(anUpdate({ waiting: 3 }), null), 'CLOSED', 'À demain');

    assert.equal(board?.status, 'CLOSED');
    assert.equal(board?.message, 'À demain');
    assert.equal(board?.waiting, 3);
    assert.equal(withStatus(null, 'CLOSED', ''), null);
  });
});

describe('the call shown huge', () => {
  const board = boardFrom(anUpdate({ calls: [aCall('A013', 20), aCall('A012', 10)] }), null);

  test('is the newest', () => {
    assert.equal(currentCall(board, null)?.label, 'A013');
    assert.deepEqual(otherCalls(board, currentCall(board, null)).map((call) => call.ticketLabel), ['A012']);
  });

  test('is the one that is being announced, as long as it is', () => {
    const announced = { id: 4, label: 'A012', room: 'Cabinet 9', calledAt: 0 };

    const current = currentCall(board, announced);

    assert.deepEqual(current, { id: '4', label: 'A012', room: 'Cabinet 9', announcing: true });
    assert.deepEqual(otherCalls(board, current).map((call) => call.ticketLabel), ['A013']);
  });

  test('is none where nobody is called', () => {
    assert.equal(currentCall(boardFrom(anUpdate(), null), null), null);
  });

  test('leaves room for five others', () => {
    const calls = Array.from({ length: 9 }, (_, index) => aCall(`A00${index}`, 100 - index));
    const full = boardFrom(anUpdate({ calls }), null);

    assert.deepEqual(
      otherCalls(full, currentCall(full, null)).map((call) => call.ticketLabel),
      ['A001', 'A002', 'A003', 'A004', 'A005'],
    );
  });
});

test('the size of a text goes by the longest of those that stand together', () => {
  assert.equal(lengthOf('13'), '2');
  assert.equal(lengthOf('13', 'A013'), '4');
  assert.equal(lengthOf('x'.repeat(93)), 'long');
  assert.equal(lengthOf(), '2');
});
