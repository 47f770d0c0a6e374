import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { ServerEvent } from '../../../main/web/realtime/events.ts';
import { Telling } from '../../../main/web/realtime/telling.ts';
import type { Room } from '../../../main/web/realtime/terms.ts';
import { called, position, screen } from './page.ts';

let now: number;
let told: ServerEvent[];

beforeEach(() => {
  now = 1_000_000;
  told = [];
});

function aTelling(kind: Room['kind'] = 'patient'): Telling {
  return new Telling(() => now, kind, (event) => told.push(event));
}

function takes(telling: Telling, event: string, version: number, data: object): void {
  telling.take({ event, version, data } as ServerEvent);
}

/** Says where things stand, as a server does to a newcomer. */
function answers(telling: Telling, version: number, ...events: [string, object][]): void {
  telling.answerBegins();
  events.forEach(([event, data]) => takes(telling, event, version, data));
  telling.answerEnds();
}

function names(): string[] {
  return told.map((event) => event.event);
}

const CLOSED: [string, object] = ['queue:closed', { status: 'CLOSED', message: 'À demain.' }];

describe('versions', () => {
  test('an event older than what was told is dropped', () => {
    const telling = aTelling();
    takes(telling, 'position:updated', 7, position(2));

    takes(telling, 'position:updated', 6, position(3));

    assert.equal(told.length, 1);
  });

  test('several events of one version are all told', () => {
    const telling = aTelling('clinic');

    for (const attempt of [1, 2]) {
      takes(telling, 'patient:called', 7, called(attempt));
    }
    takes(telling, ...([CLOSED[0], 7, CLOSED[1]] as const));

    assert.deepEqual(names(), ['patient:called', 'patient:called', 'queue:closed']);
  });

  test('a server that is behind is not believed, and its word is not the last one', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(1)]);
    const before = telling.lastWord;
    now += 10_000;

    answers(telling, 6, ['position:updated', position(2)]);
    telling.proved(0);

    assert.equal(told.length, 1);
    assert.equal(telling.lastWord, before);
  });

  test('a server that was behind and caught up is believed', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(2)]);
    answers(telling, 6, ['position:updated', position(3)]);
    now += 10_000;

    takes(telling, 'position:updated', 8, position(1));
    telling.proved(0);

    assert.equal(told.length, 2);
    assert.equal(telling.lastWord, now);
  });
});

describe('news', () => {
  test('what was told already is not told again by whoever says where things stand', () => {
    const telling = aTelling();
    answers(telling, 7, ['patient:called', called(1)]);

    answers(telling, 7, ['patient:called', called(1)]);
    answers(telling, 9, ['patient:called', called(1)]);

    assert.deepEqual(names(), ['patient:called']);
  });

  test('a recall is told', () => {
    const telling = aTelling();
    answers(telling, 7, ['patient:called', called(1)]);

    answers(telling, 8, ['patient:called', called(2)]);

    assert.equal(told.length, 2);
  });

  test('a position that is as before is told where something else was told between', () => {
    const telling = aTelling();
    takes(telling, 'position:updated', 7, position(1));
    takes(telling, 'patient:called', 8, called(1));

    answers(telling, 9, ['position:updated', position(1)]);

    assert.deepEqual(names(), ['position:updated', 'patient:called', 'position:updated']);
  });

  test('a moment is told each time, as two recalls look alike on a screen', () => {
    const telling = aTelling('display');
    const call = { ticketNumber: 13, ticketLabel: '13', room: null, animation: 'pulse' };

    takes(telling, 'display:called', 7, call);
    takes(telling, 'display:called', 8, call);

    assert.equal(told.length, 2);
  });
});

describe('whether the clinic is open', () => {
  test('a clinic that opened while nobody was told is told to be open', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(1)], CLOSED);

    answers(telling, 9, ['position:updated', position(1)]);

    assert.deepEqual(told.at(-1), { event: 'queue:opened', version: 9, data: { message: '' } });
  });

  test('a clinic that is closed still is not told to be', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(1)], CLOSED);

    answers(telling, 9, ['position:updated', position(1)], CLOSED);

    assert.deepEqual(names(), ['position:updated', 'queue:closed']);
  });

  test('a clinic that was open all along is not told to be', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(2)]);

    answers(telling, 9, ['position:updated', position(1)]);

    assert.deepEqual(names(), ['position:updated', 'position:updated']);
  });

  test('a server that is behind does not open it', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(1)], CLOSED);

    answers(telling, 6, ['position:updated', position(1)]);

    assert.deepEqual(names(), ['position:updated', 'queue:closed']);
  });

  test('only the end of an answer says that it said nothing of it', () => {
    const telling = aTelling();
    answers(telling, 7, ['position:updated', position(1)], CLOSED);
    takes(telling, 'position:updated', 8, position(2));

    telling.answerEnds();

    assert.equal(told.at(-1)?.event, 'position:updated');
  });
});

describe('calls on a screen', () => {
  test('what was called in the gap is announced, oldest first, before it is shown', () => {
    const telling = aTelling('display');
    answers(telling, 7, ['display:update', screen(13)]);
    now += 30_000;

    answers(telling, 9, ['display:update', screen(15, 14, 13)]);

    assert.deepEqual(names(), ['display:update', 'display:called', 'display:called', 'display:update']);
    assert.deepEqual(told.slice(1, 3).map((event) => (event.data as { ticketNumber: number }).ticketNumber), [14, 15]);
  });

  test('a screen that has just begun announces nothing', () => {
    answers(aTelling('display'), 7, ['display:update', screen(15, 14)]);

    assert.deepEqual(names(), ['display:update']);
  });

  test('after a long absence nothing is announced: it is old', () => {
    const telling = aTelling('display');
    answers(telling, 7, ['display:update', screen(13)]);
    now += 60_001;

    answers(telling, 9, ['display:update', screen(14, 13)]);

    assert.deepEqual(names(), ['display:update', 'display:update']);
  });

  test('what the server announces itself is announced once', () => {
    const telling = aTelling('display');
    answers(telling, 7, ['display:update', screen(13)]);
    telling.answerBegins();
    takes(telling, 'display:update', 7, screen(13));

    takes(telling, 'display:called', 8, { ticketNumber: 14, ticketLabel: '14', room: null, animation: 'pulse' });
    takes(telling, 'display:update', 8, screen(14, 13));
    telling.answerEnds();

    assert.deepEqual(names(), ['display:update', 'display:called', 'display:update']);
  });

  test('a call that ends lets an older one show, which is not announced', () => {
    const telling = aTelling('display');
    answers(telling, 7, ['display:update', screen(15, 14)]);

    answers(telling, 9, ['display:update', screen(14, 13)]);

    assert.deepEqual(names(), ['display:update', 'display:update']);
  });
});

describe('the last word', () => {
  test('is as old as the server says', () => {
    const telling = aTelling();
    telling.proved(4000);

    assert.equal(telling.lastWord, now - 4000);
  });

  test('is never taken back by an older one', () => {
    const telling = aTelling();
    takes(telling, 'position:updated', 7, position(1));
    const before = telling.lastWord;
    now += 1000;

    telling.proved(60_000);

    assert.equal(telling.lastWord, before);
  });

  test('is never in the future, though the clock was put back', () => {
    const telling = aTelling();
    telling.proved(0);
    now -= 3_600_000;

    telling.proved(500);

    assert.ok(telling.lastWord! <= now);
  });
});
