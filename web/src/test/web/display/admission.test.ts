import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Unreachable } from '../../../main/web/api/api.ts';
import { Admission } from '../../../main/web/display/pairing/admission.ts';
import type { Standing } from '../../../main/web/display/pairing/pairing-api.ts';

class Door {
  standing: Standing | null = { status: 'CONFIRMED', clinicId: 5, displayId: 3, name: 'Accueil' };
  reachable = true;
  asked = 0;
  readonly said: string[] = [];
  readonly admission = new Admission(() => this.ask(), {
    removed: () => this.said.push('removed'),
    stillIn: (where) => this.said.push(`still in ${where.clinicId}`),
  });

  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      await this.admission.tick();
    }
  }

  private async ask(): Promise<Standing | null> {
    this.asked++;
    if (!this.reachable) {
      throw new Unreachable('away');
    }
    return this.standing;
  }
}

describe('a screen that was refused', () => {
  test('is out where those who keep the truth know nothing of it', async () => {
    const door = new Door();
    door.standing = null;

    door.admission.doubt();
    await door.pass(10);

    assert.deepEqual(door.said, ['removed']);
    assert.equal(door.asked, 1);
  });

  test('is still in where only the news of it has not come round yet', async () => {
    const door = new Door();

    door.admission.doubt();
    await door.pass(1);

    assert.deepEqual(door.said, ['still in 5']);
  });

  test('does not hammer those who refuse it again and again', async () => {
    const door = new Door();

    for (let second = 0; second < 30; second++) {
      door.admission.doubt();
      await door.pass(1);
    }

    assert.equal(door.asked, 10);
  });

  test('keeps its place while nobody answers', async () => {
    const door = new Door();
    door.reachable = false;
    door.admission.doubt();
    await door.pass(60);
    assert.deepEqual(door.said, []);

    door.reachable = true;
    door.standing = null;
    await door.pass(3);
    assert.deepEqual(door.said, ['removed']);
  });

  test('asks nothing as long as it was not refused', async () => {
    const door = new Door();

    await door.pass(60);

    assert.equal(door.asked, 0);
  });
});
