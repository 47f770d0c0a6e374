import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { say } from '../../../main/web/console/actions/sentence.ts';
import { doneOf, turnedTo, undoOf } from '../../../main/web/console/queue/done.ts';
import { consoleTexts } from '../../../main/web/console/text/console-texts.ts';

const TICKET = { ticketLabel: 'A012', room: 'Cabinet 2' };

describe('what is said', () => {
  test('of a call names its room, of another step none', () => {
    assert.deepEqual(doneOf('call', TICKET), { key: 'done.call-in', values: { label: 'A012', room: 'Cabinet 2' } });
    assert.deepEqual(doneOf('call', { ...TICKET, room: null }), { key: 'done.call', values: { label: 'A012' } });
    assert.deepEqual(doneOf('start', TICKET), { key: 'done.start', values: { label: 'A012' } });
  });

  test('of an undo that it is done', () => {
    assert.deepEqual(doneOf('undo', TICKET), { key: 'done.undo' });
  });

  test('names and numbers keep their direction in Arabic, and stand as they are elsewhere', () => {
    const sentence = doneOf('call', TICKET);

    assert.match(say(consoleTexts('ar'), sentence), /\u2068A012\u2069.*\u2068Cabinet 2\u2069/);
    assert.equal(say(consoleTexts('en'), sentence), 'Number A012 is called to Cabinet 2.');
  });

  test('what an undo would do is said in so many words', () => {
    const undo = { kind: 'ticket', step: 'call', ticketId: 't', label: 'A012', roomId: 2, status: 'WAITING', attempt: 1 } as const;

    assert.equal(undoOf(undo, () => 'Cabinet 2').key, 'undo.call-in');
    assert.equal(undoOf(undo, () => null).key, 'undo.call', 'a room that is gone is not named');
    assert.equal(undoOf({ kind: 'status', status: 'OPEN', message: null }, () => null).key, 'undo.open');
  });

  test('of the queue how it stands now', () => {
    assert.deepEqual((['OPEN', 'PAUSED', 'CLOSED'] as const).map(turnedTo), ['done.open', 'done.pause', 'done.close']);
  });
});
