import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assetsOf, isLastingAsset, isPatientPage } from '../../../main/web/patient/offline/shell.ts';

describe('what the worker keeps', () => {
  test('is the page of tickets and codes, and no other', () => {
    assert.ok(isPatientPage('/join/abc'));
    assert.ok(isPatientPage('/queue/abc'));
    for (const path of ['/console', '/display', '/poll/patient', '/api/v1/tickets/abc', '/ws/queue', '/queue/', '/']) {
      assert.ok(!isPatientPage(path), path);
    }
  });

  test('is only what changes its name with its bytes', () => {
    assert.ok(isLastingAsset('/assets/patient-ABCD2345.js'));
    for (const path of ['/assets/patient.js', '/sw.js', '/build.json', '/api/v1/assets/patient-ABCD2345.js']) {
      assert.ok(!isLastingAsset(path), path);
    }
  });

  test('is all that the page is made of', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../main/web/patient/patient.html'), 'utf8')
      .replace('{js}', '/assets/patient-AAAA2222.js')
      .replace('{css}', '/assets/patient-BBBB3333.css');

    assert.deepEqual(assetsOf(page).sort(), ['/assets/patient-AAAA2222.js', '/assets/patient-BBBB3333.css']);
  });
});
