import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Announcements } from '../../../main/web/display/announce/announcements.ts';
import { Screen } from '../../../main/web/display/board/screen.ts';
import type {
  Connection,
  ConnectionState,
  DisplayUpdate,
  Listener,
  Room,
} from '../../../main/web/realtime/queuemed-realtime.ts';
import { aCall, anUpdate, NINE } from './fixtures.ts';

/** A screen on a wall whose network we hold in our hands. */
class Wall {
  now = NINE;
  readonly announced: string[] = [];
  refusals = 0;
  rejoined = 0;
  joins = 0;
  room: Room | null = null;
  lastWord: number | null = null;
  private listener: Listener | null = null;
  readonly screen: Screen;

  constructor() {
    const announcements = new Announcements(
      async (call) => void this.announced.push(`${call.label} ${call.room}`),
      () => {},
      () => this.now,
    );
    this.screen = new Screen(
      { clinicId: 5, displayId: 3, name: null, token: 'secret' },
      (room, listener) => this.connect(room, listener),
      announcements,
      { changed: () => {}, joined: () => this.joins++, refused: () => this.refusals++ },
      () => this.now,
    );
  }

  state(state: ConnectionState): void {
    this.listener?.state(state);
  }

  update(changes: Partial<DisplayUpdate>): void {
    this.lastWord = this.now;
    this.listener?.event({ event: 'display:update', version: this.now, data: anUpdate(changes) });
  }

  called(label: string): void {
    const data = { ticketNumber: 13, ticketLabel: label, room: 'Cabinet 1', animation: 'pulse' };
    this.listener?.event({ event: 'display:called', version: this.now, data });
  }

  status(event: 'queue:closed' | 'queue:opened'): void {
    this.listener?.event(
      event === 'queue:closed'
        ? { event, version: this.now, data: { status: 'PAUSED', message: 'Urgence' } }
        : { event, version: this.now, data: { message: '' } },
    );
  }

  refuse(): void {
    this.listener?.refused(4401, { type: 'urn:queuemed:problem:unauthenticated' });
  }

  /** @param heard whether the server answers the pings meanwhile */
  pass(seconds: number, heard: boolean): void {
    for (let second = 0; second < seconds; second++) {
      this.now += 1000;
      this.lastWord = heard ? this.now : this.lastWord;
      this.screen.tick();
    }
  }

  private connect(room: Room, listener: Listener): Connection {
    this.room = room;
    this.listener = listener;
    const lastWord = () => this.lastWord;
    return {
      state: 'connecting',
      transport: null,
      get lastWord() {
        return lastWord();
      },
      rejoin: () => this.rejoined++,
      close: () => {},
    };
  }
}

describe('a screen that was let in', () => {
  test('joins its room with its token', () => {
    assert.deepEqual(new Wall().room, { kind: 'display', clinicId: 5, displayToken: 'secret' });
  });

  test('shows what it is told, and announces nothing of what stood before', () => {
    const wall = new Wall();

    wall.state('live');
    wall.update({ waiting: 4, calls: [aCall('A013', 10), aCall('A012', 5)] });

    assert.equal(wall.screen.board?.waiting, 4);
    assert.deepEqual(wall.announced, []);
  });

  test('announces a call once, though it is told of it twice', () => {
    const wall = new Wall();
    wall.state('live');
    wall.update({});

    wall.called('A013');
    wall.update({ calls: [aCall('A013', 10)] });
    wall.pass(60, true);

    assert.deepEqual(wall.announced, ['A013 Cabinet 1']);
  });

  test('announces a call that only the board tells of, as over a long poll', () => {
    const wall = new Wall();
    wall.state('live');
    wall.update({});
    wall.pass(60, true);

    wall.update({ calls: [aCall('A013', 10)] });

    assert.deepEqual(wall.announced, ['A013 Cabinet 1']);
  });

  test('announces what was called while the network was away for some seconds', () => {
    const wall = new Wall();
    wall.state('live');
    wall.update({});
    wall.pass(60, true);

    wall.state('reconnecting');
    wall.pass(20, false);
    wall.state('live');
    wall.update({ calls: [aCall('A013', 70)] });

    assert.deepEqual(wall.announced, ['A013 Cabinet 1']);
  });

  test('shows, and does not announce, what was called while the network was away for long', () => {
    const wall = new Wall();
    wall.state('live');
    wall.update({});
    wall.pass(60, true);

    wall.state('lost');
    wall.pass(31, false);
    wall.state('live');
    wall.update({ calls: [aCall('A013', 70)] });

    assert.equal(wall.screen.board?.calls.length, 1);
    assert.deepEqual(wall.announced, []);
  });

  test('takes the news of a pause and of its end', () => {
    const wall = new Wall();
    wall.update({ waiting: 2 });

    wall.status('queue:closed');
    assert.equal(wall.screen.board?.status, 'PAUSED');
    assert.equal(wall.screen.board?.message, 'Urgence');
    wall.status('queue:opened');
    assert.equal(wall.screen.board?.status, 'OPEN');
  });

  test('says each time that it joined anew', () => {
    const wall = new Wall();
    wall.state('live');
    wall.state('reconnecting');
    wall.state('live');

    assert.equal(wall.joins, 2);
  });

  test('says that it was refused, and joins anew when it is told to', () => {
    const wall = new Wall();
    wall.state('live');

    wall.refuse();
    assert.equal(wall.refusals, 1);
    wall.screen.rejoin();
    assert.equal(wall.rejoined, 1);
  });

  test('keeps nothing of a thousand calls but what it shows', async () => {
    const wall = new Wall();
    wall.state('live');
    for (let number = 1; number <= 1000; number++) {
      wall.called(`A${number}`);
      wall.update({ calls: [aCall(`A${number}`, number)] });
      wall.pass(1, true);
      await Promise.resolve();
    }
    for (let second = 0; second < 120; second++) {
      wall.pass(1, true);
      await Promise.resolve();
    }

    assert.equal(wall.screen.board?.calls.length, 1);
    assert.equal(wall.screen.announcements.calm, true);
    assert.ok(JSON.stringify(wall.screen).length < 5_000);
  });
});
