import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refused, Unreachable } from '../../../main/web/api/api.ts';
import type { Credentials } from '../../../main/web/display/pairing/credentials.ts';
import { Pairing } from '../../../main/web/display/pairing/pairing.ts';
import type { Code, Standing } from '../../../main/web/display/pairing/pairing-api.ts';
import { minutes } from '../../../main/web/display/pairing/minutes.ts';

const START = Date.parse('2026-11-23T08:00:00Z');
const TEN_MINUTES = 600_000;

/** A server that gives codes, and a clock that goes when it is told to. */
class PairingRoom {
  now = START;
  reachable = true;
  busyFor: number | null = null;
  /** How far the server's clock is ahead. */
  ahead = 0;
  asked = 0;
  looked = 0;
  standing: Standing | null = null;
  confirmed: Credentials | null = null;
  readonly pairing: Pairing;

  constructor(isFresh = false) {
    this.pairing = new Pairing(
      'secret',
      isFresh,
      { ask: () => this.ask(), standing: () => this.look() },
      { confirmed: (credentials) => (this.confirmed = credentials), changed: () => {} },
      () => this.now,
    );
  }

  /** Lets some seconds pass, each with its tick. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.now += 1000;
      await this.pairing.tick();
    }
  }

  private async ask(): Promise<Code> {
    this.answer();
    this.asked++;
    const code = { pairingCode: `CODE0${this.asked}`, expiresAt: this.time(TEN_MINUTES) };
    this.standing = { status: 'PENDING', ...code };
    return code;
  }

  private async look(): Promise<Standing | null> {
    this.answer();
    this.looked++;
    return this.standing;
  }

  private answer(): void {
    if (!this.reachable) {
      throw new Unreachable('away');
    }
    if (this.busyFor !== null) {
      throw new Refused({ type: 'urn:queuemed:problem:too-many-requests', status: 429 }, this.busyFor);
    }
  }

  private time(millis: number): string {
    return new Date(this.now + this.ahead + millis).toISOString();
  }
}

describe('a screen that asks to be let in', () => {
  test('shows a code at once, and how long it is good', async () => {
    const room = new PairingRoom();

    await room.pairing.tick();

    assert.equal(room.pairing.code, 'CODE01');
    assert.equal(room.pairing.millisLeft, TEN_MINUTES);
    assert.equal(room.pairing.offline, false);
  });

  test('asks for a code at once where no server can know of it, and not first how it stands', async () => {
    const room = new PairingRoom(true);

    await room.pass(1);

    assert.equal(room.pairing.code, 'CODE01');
    assert.equal(room.looked, 0);
  });

  test('looks every other second whether somebody typed it, and asks for no other', async () => {
    const room = new PairingRoom();
    await room.pass(1);
    const before = room.looked;

    await room.pass(60);

    assert.equal(room.asked, 1);
    assert.equal(room.looked - before, 30);
  });

  test('is let in when somebody did', async () => {
    const room = new PairingRoom();
    await room.pass(5);
    room.standing = { status: 'CONFIRMED', clinicId: 5, displayId: 3, name: 'Accueil' };

    await room.pass(2);

    assert.deepEqual(room.confirmed, { clinicId: 5, displayId: 3, name: 'Accueil', token: 'secret' });
  });

  test('is let in where somebody did while it was off', async () => {
    const room = new PairingRoom();
    room.standing = { status: 'CONFIRMED', clinicId: 5, displayId: 3, name: 'Accueil' };

    await room.pass(1);

    assert.equal(room.confirmed?.clinicId, 5);
    assert.equal(room.asked, 0);
  });

  test('goes on with the code that it had before it was reloaded', async () => {
    const room = new PairingRoom();
    room.standing = { status: 'PENDING', pairingCode: 'BEFORE', expiresAt: new Date(START + 61_000).toISOString() };

    await room.pass(1);

    assert.equal(room.pairing.code, 'BEFORE');
    assert.equal(room.pairing.millisLeft, 60_000);
    assert.equal(room.asked, 0);
  });

  test('asks for a new code when the old one is over', async () => {
    const room = new PairingRoom();

    await room.pass(602);

    assert.equal(room.pairing.code, 'CODE02');
  });

  test('asks for a new code where the server forgot the old one', async () => {
    const room = new PairingRoom();
    await room.pass(1);
    room.standing = null;

    await room.pass(2);

    assert.equal(room.pairing.code, 'CODE02');
  });

  test('believes the server rather than its own clock', async () => {
    for (const ahead of [-86_400_000, 86_400_000]) {
      const room = new PairingRoom();
      room.ahead = ahead;

      await room.pass(30);

      assert.equal(room.pairing.code, 'CODE01');
      assert.equal(room.asked, 1);
    }
  });

  test('says that nobody answers, keeps the code while it is good, and goes on trying', async () => {
    const room = new PairingRoom();
    await room.pass(1);
    room.reachable = false;

    await room.pass(300);
    assert.equal(room.pairing.offline, true);
    assert.equal(room.pairing.code, 'CODE01');
    await room.pass(400);
    assert.equal(room.pairing.code, null);

    room.reachable = true;
    await room.pass(4);
    assert.equal(room.pairing.offline, false);
    assert.notEqual(room.pairing.code, null);
  });

  test('waits for as long as a busy server asks it to', async () => {
    const room = new PairingRoom();
    room.busyFor = 30;
    await room.pass(1);
    room.busyFor = null;

    await room.pass(29);
    assert.equal(room.pairing.code, null);

    await room.pass(1);
    assert.equal(room.pairing.code, 'CODE01');
  });

  test('asks one thing at a time', async () => {
    const room = new PairingRoom();

    await Promise.all([room.pairing.tick(), room.pairing.tick(), room.pairing.tick()]);

    assert.equal(room.asked, 1);
  });
});

test('the time that is left is shown in minutes and seconds', () => {
  assert.equal(minutes(TEN_MINUTES), '10:00');
  assert.equal(minutes(61_000), '1:01');
  assert.equal(minutes(400), '0:01');
  assert.equal(minutes(0), '0:00');
});
