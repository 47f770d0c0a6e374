import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changesOf, languagesFor, localeFor, timeZones } from '../../../main/web/console/settings/clinic-changes.ts';
import { aClinic } from './fixtures.ts';

describe('what is sent of a clinic', () => {
  test('only what differs', () => {
    assert.deepEqual(changesOf(aClinic(), aClinic({ name: 'Cabinet Rose', voice: false })), { name: 'Cabinet Rose', voice: false });
  });

  test('nothing where nothing was changed', () => {
    assert.deepEqual(changesOf(aClinic(), aClinic()), {});
  });

  test('the same hours in another order, or with seconds, are no change', () => {
    const monday = { day: 'MONDAY', from: '08:00', to: '12:00' } as const;
    const friday = { day: 'FRIDAY', from: '08:00', to: '12:00' } as const;
    const read = { ...monday, from: '08:00:00', to: '12:00:00' };

    assert.deepEqual(changesOf(aClinic({ hours: [read, friday] }), aClinic({ hours: [friday, monday] })), {});
  });

  test('a notice that was taken away is sent as none', () => {
    assert.deepEqual(changesOf(aClinic({ notice: 'Masks' }), aClinic()), { notice: null });
  });
});

describe('the languages of a clinic', () => {
  test('its own comes first and always; the others as they were chosen, in one order', () => {
    assert.deepEqual(languagesFor('ar', ['en', 'fr', 'ar'], ['fr', 'en', 'ar']), ['ar', 'fr', 'en']);
    assert.deepEqual(languagesFor('fr', [], ['fr', 'en', 'ar']), ['fr']);
  });

  test('a country stays beside its language, and goes with it', () => {
    assert.equal(localeFor('ar', 'ar-TN'), 'ar-TN');
    assert.equal(localeFor('fr', 'ar-TN'), 'fr');
  });

  test('the clinic keeps its time zone even where the browser does not know it', () => {
    const zones = timeZones('Mars/Olympus');

    assert.ok(zones.includes('Mars/Olympus'));
    assert.ok(zones.includes('Africa/Tunis'));
    assert.equal(new Set(zones).size, zones.length);
  });
});
