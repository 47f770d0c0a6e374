import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { joinFrame } from '../../../main/web/realtime/address.ts';
import { readFrame, readPollAnswer, readProblem } from '../../../main/web/realtime/envelope.ts';
import { SHAPES } from '../../../main/web/realtime/shapes.ts';

const GOLDEN = join(import.meta.dirname, '../../../../../contract/src/test/resources/golden');

function golden(name: string): string {
  return readFileSync(join(GOLDEN, `${name}.json`), 'utf8');
}

function isWithin(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'object' || part === null) {
    return part === whole;
  }
  return Object.entries(part).every(([name, value]) => isWithin(value, (whole as Record<string, unknown>)[name]));
}

describe('the golden files of the contract', () => {
  const events = readdirSync(GOLDEN)
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => ((JSON.parse(golden(name)) as { event?: string }).event ?? '') in SHAPES);

  test('hold each event that is known here', () => {
    const known = events.map((name) => (JSON.parse(golden(name)) as { event: string }).event);
    assert.deepEqual(known.sort(), Object.keys(SHAPES).sort());
  });

  for (const name of events) {
    test(`${name} is read with all that it says`, () => {
      const frame = readFrame(golden(name));

      assert.ok(frame?.kind === 'event');
      assert.ok(isWithin(JSON.parse(golden(name)), frame.event));
    });
  }

  test('what a server leaves out is null', () => {
    const frame = readFrame(golden('queue-updated'));

    assert.ok(frame?.kind === 'event' && frame.event.event === 'queue:updated');
    for (const entry of frame.event.data.entries) {
      assert.ok(entry.position === null || entry.position > 0);
      assert.ok([entry.estimatedWait, entry.room, entry.calledAt].every((member) => member !== undefined));
    }
  });

  test('a pong, a problem and the answer to a long poll are read', () => {
    assert.deepEqual(readFrame(golden('pong')), { kind: 'pong', age: 850 });
    assert.deepEqual(readFrame(golden('problem')), { kind: 'problem', problem: JSON.parse(golden('problem')).data });
    assert.ok(isWithin(JSON.parse(golden('poll-answer')), readPollAnswer(golden('poll-answer'))));
  });

  test('the joins are written as they stand there', () => {
    const { patientToken } = JSON.parse(golden('join-patient')).data as { patientToken: string };
    const { accessToken } = JSON.parse(golden('join-clinic')).data as { accessToken: string };
    const { displayToken } = JSON.parse(golden('join-display')).data as { displayToken: string };

    assert.deepEqual(JSON.parse(joinFrame({ kind: 'patient', clinicId: 5, patientToken })), JSON.parse(golden('join-patient')));
    assert.deepEqual(JSON.parse(joinFrame({ kind: 'clinic', clinicId: 5, accessToken })), JSON.parse(golden('join-clinic')));
    assert.deepEqual(JSON.parse(joinFrame({ kind: 'display', clinicId: 5, displayToken })), JSON.parse(golden('join-display')));
  });
});

describe('what cannot be read', () => {
  const unreadable: unknown[] = [
    '',
    'hello',
    'null',
    '[]',
    '7',
    '{}',
    new ArrayBuffer(3),
    undefined,
    '{"event":"of:2.1","version":1,"data":{}}',
    '{"event":"toString","version":1,"data":{}}',
    '{"event":"position:updated","version":"1","data":{"position":1,"estimatedWait":2}}',
    '{"event":"position:updated","version":1,"data":{"position":"1","estimatedWait":2}}',
    '{"event":"position:updated","version":1}',
    '{"event":"queue:updated","version":1,"data":{"entries":{}}}',
    '{"event":"pong"}',
    '{"event":"pong","data":{"age":"now"}}',
    '{"event":"problem","data":{}}',
  ];
  for (const message of unreadable) {
    test(`is passed over: ${String(message)}`, () => {
      assert.equal(readFrame(message), null);
    });
  }

  test('does not take what is readable beside it with it', () => {
    const good = JSON.parse(golden('patient-called')) as unknown;
    const answer = readPollAnswer(JSON.stringify({ version: 3, events: [{ event: 'of:2.1', version: 3, data: {} }, good] }));

    assert.deepEqual(answer?.events.map((event) => event.event), ['patient:called']);
  });

  test('is no answer and no refusal of ours, such as the login page of a network', () => {
    assert.equal(readPollAnswer('<html>Accept our terms</html>'), null);
    assert.equal(readProblem('<html>403</html>'), null);
    assert.equal(readProblem('{"type":"about:blank","status":404}'), null);
  });
});

describe('what a newer server adds', () => {
  test('is kept for the page that knows it', () => {
    const frame = readFrame('{"event":"position:updated","version":1,"data":{"position":1,"estimatedWait":2,"of":"2.1"}}');

    assert.ok(frame?.kind === 'event');
    assert.deepEqual(frame.event.data, { position: 1, estimatedWait: 2, of: '2.1' });
  });
});
