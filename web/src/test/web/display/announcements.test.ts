import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Announcements, type AnnouncedCall } from '../../../main/web/display/announce/announcements.ts';

/** A waiting room with a clock of its own; a call is heard for as long as its sound takes. */
class Room {
  now = 0;
  seconds = 5;
  broken = false;
  readonly heard: string[] = [];
  readonly shown: string[] = [];
  private readonly ends: { readonly at: number; readonly end: () => void }[] = [];
  readonly announcements = new Announcements(
    (call) => this.play(call),
    () => this.look(),
    () => this.now,
  );

  call(label: string, room: string | null = 'Cabinet 1'): void {
    this.announcements.add({ label, room });
  }

  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.now += 1000;
      this.ends.filter((sound) => sound.at === this.now).forEach((sound) => sound.end());
      await Promise.resolve();
      this.announcements.tick();
    }
  }

  private play(call: AnnouncedCall): Promise<void> {
    this.heard.push(`${this.now / 1000} ${call.label} ${call.room}`);
    if (this.broken) {
      return Promise.reject(new Error('no loudspeaker'));
    }
    const at = this.now + this.seconds * 1000;
    return new Promise((end) => this.ends.push({ at, end }));
  }

  private look(): void {
    const label = this.announcements.current?.label ?? '-';
    if (this.shown.at(-1) !== label) {
      this.shown.push(label);
    }
  }
}

describe('announcements', () => {
  test('a call is shown and heard at once', () => {
    const room = new Room();

    room.call('A013', 'Cabinet 2');

    assert.equal(room.announcements.current?.label, 'A013');
    assert.deepEqual(room.heard, ['0 A013 Cabinet 2']);
  });

  test('it has the screen for ten seconds, and until it was heard', async () => {
    const room = new Room();
    room.seconds = 12;
    room.call('A013');

    await room.pass(11);
    assert.equal(room.announcements.calm, false);
    await room.pass(1);
    assert.equal(room.announcements.calm, true);
    assert.deepEqual(room.shown, ['A013', '-']);
  });

  test('two calls within a second are both announced, in order, and never at once', async () => {
    const room = new Room();
    room.call('A013');
    room.call('B006');

    assert.equal(room.announcements.current?.label, 'A013');
    assert.equal(room.announcements.isWaiting('B006'), true);
    await room.pass(20);

    assert.deepEqual(room.heard, ['0 A013 Cabinet 1', '5 B006 Cabinet 1']);
    assert.deepEqual(room.shown, ['A013', 'B006', '-']);
  });

  test('a recall is announced again', async () => {
    const room = new Room();
    room.call('A013');
    await room.pass(2);

    room.call('A013');
    await room.pass(20);

    assert.deepEqual(room.heard, ['0 A013 Cabinet 1', '5 A013 Cabinet 1']);
  });

  test('a recall before its turn came is announced once, to the newest room', async () => {
    const room = new Room();
    room.call('A012');
    room.call('A013', 'Cabinet 1');
    room.call('A013', 'Cabinet 3');
    room.call('A013', 'Cabinet 2');

    await room.pass(20);

    assert.deepEqual(room.heard, ['0 A012 Cabinet 1', '5 A013 Cabinet 2']);
  });

  test('what waited for more than half a minute is shown, and not heard', async () => {
    const room = new Room();
    room.seconds = 31;
    room.call('A012');
    room.call('A013');
    room.call('A014');

    await room.pass(34);
    assert.equal(room.announcements.current?.label, 'A013');
    await room.pass(4);
    assert.equal(room.announcements.current?.label, 'A014');
    await room.pass(11);

    assert.deepEqual(room.heard, ['0 A012 Cabinet 1']);
    assert.deepEqual(room.shown, ['A012', 'A013', 'A014', '-']);
  });

  test('a sound that fails holds nothing up', async () => {
    const room = new Room();
    room.broken = true;
    room.call('A013');
    room.call('A014');

    await room.pass(4);

    assert.equal(room.announcements.current?.label, 'A014');
  });

  test('a thousand calls in one second leave no more than a handful waiting', async () => {
    const room = new Room();
    for (let number = 1; number <= 1000; number++) {
      room.call(`${number}`);
    }

    await room.pass(200);

    assert.equal(room.announcements.calm, true);
    assert.equal(room.shown.length, 1 + 12 + 1);
    assert.equal(room.shown.at(-2), '1000');
  });
});
