import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hashOf, routeOf, SETTINGS, type Route } from '../../../main/web/console/route/route.ts';

describe('the addresses of the console', () => {
  const routes: Route[] = [{ page: 'queue' }, { page: 'figures' }, { page: 'poster' }, ...SETTINGS.map((setting) => ({ page: 'settings', setting }) as const)];
  for (const route of routes) {
    test(`${hashOf(route)} leads back to where it was written`, () => {
      assert.deepEqual(routeOf(hashOf(route)), route);
    });
  }

  test('what is not known leads to the queue, and to the first of the settings', () => {
    assert.deepEqual(routeOf(''), { page: 'queue' });
    assert.deepEqual(routeOf('#/nowhere'), { page: 'queue' });
    assert.deepEqual(routeOf('#/settings/nothing'), { page: 'settings', setting: 'services' });
    assert.deepEqual(routeOf('#/settings'), { page: 'settings', setting: 'services' });
  });
});
