import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Upgrade } from '../../../main/web/display/kiosk/upgrade.ts';
import { NINE } from './fixtures.ts';

const FIVE_MINUTES = 300;

class Site {
  now = NINE;
  served: string | null = 'one';
  answers = true;
  reloads = 0;
  asked = 0;
  calm = true;
  private readonly kept = new Map<string, string>();
  private readonly memory = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
  } as unknown as Storage;
  upgrade = this.load();

  /** The page as it is after a load. */
  load(): Upgrade {
    const site = {
      build: async () => {
        this.asked++;
        return this.served;
      },
      pageAnswers: async () => this.answers,
      reload: () => void this.reloads++,
    };
    return new Upgrade('one', site, this.memory, () => this.now);
  }

  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.now += 1000;
      await this.upgrade.tick(this.calm);
    }
  }
}

describe('a page that stays open for weeks', () => {
  test('asks every five minutes which build is served, and stays while it is its own', async () => {
    const site = new Site();

    await site.pass(3 * FIVE_MINUTES);

    assert.equal(site.asked, 3);
    assert.equal(site.reloads, 0);
  });

  test('asks at once after it joined anew, and takes in another build', async () => {
    const site = new Site();
    site.served = 'two';

    site.upgrade.lookSoon();
    await site.pass(1);

    assert.equal(site.reloads, 1);
  });

  test('waits until nobody would notice', async () => {
    const site = new Site();
    site.served = 'two';
    site.calm = false;
    await site.pass(FIVE_MINUTES + 60);
    assert.equal(site.reloads, 0);

    site.calm = true;
    await site.pass(1);
    assert.equal(site.reloads, 1);
  });

  test('stays where the page itself would not come back, and asks again later', async () => {
    const site = new Site();
    site.served = 'two';
    site.answers = false;
    await site.pass(FIVE_MINUTES);
    assert.equal(site.reloads, 0);

    site.answers = true;
    await site.pass(FIVE_MINUTES);
    assert.equal(site.reloads, 1);
  });

  test('reloads at most once in five minutes, whatever is served in turn while the servers are upgraded', async () => {
    const site = new Site();
    site.served = 'two';
    site.upgrade.lookSoon();
    await site.pass(1);

    site.upgrade = site.load();
    site.upgrade.lookSoon();
    await site.pass(FIVE_MINUTES - 10);
    assert.equal(site.reloads, 1);

    await site.pass(FIVE_MINUTES);
    assert.equal(site.reloads, 2);
  });

  test('stays where nobody answers', async () => {
    const site = new Site();
    site.served = null;

    await site.pass(2 * FIVE_MINUTES);

    assert.equal(site.reloads, 0);
  });
});
