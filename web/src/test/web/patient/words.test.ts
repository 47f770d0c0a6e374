import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { wordsOfStaff } from '../../../main/web/text/staff-words.ts';
import { newcomersWait, waitWords } from '../../../main/web/patient/frame/wait-words.ts';
import { dayName, weekOf } from '../../../main/web/patient/joining/opening-hours.ts';
import { patientTexts } from '../../../main/web/patient/text/patient-texts.ts';
import { isInApp } from '../../../main/web/patient/ticket/link.ts';

const SERVER_TEXTS = join(import.meta.dirname, '../../../../../queue-service/src/main/resources/texts');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the words of a wait', () => {
  const french = patientTexts('fr');

  test('are minutes, then hours', () => {
    const words = [15, 60, 90].map((minutes) => plain(waitWords(french, { kind: 'about', minutes })));

    assert.deepEqual(words, ['environ 15 min', 'environ 1 h', 'environ 1 h 30']);
  });

  test('claim nothing where nothing can be counted', () => {
    assert.equal(waitWords(french, { kind: 'soon' }), 'bientôt');
    assert.equal(newcomersWait(french, { kind: 'soon' }), 'presque pas d’attente');
  });
});

describe('what a clinic says of its queue', () => {
  test('is repeated where staff said it', () => {
    assert.equal(wordsOfStaff(' De retour à 11 h. '), 'De retour à 11 h.');
    assert.equal(wordsOfStaff(null), null);
  });

  test('is not repeated where it is the server\'s own sentence, in any language', () => {
    for (const file of ['status.properties', 'status_en.properties', 'status_ar.properties']) {
      for (const line of readFileSync(join(SERVER_TEXTS, file), 'utf8').split('\n').filter((text) => text.includes('='))) {
        assert.equal(wordsOfStaff(line.slice(line.indexOf('=') + 1)), null, line);
      }
    }
  });
});

describe('opening hours', () => {
  const hours = [
    { day: 'MONDAY', from: '14:00', to: '18:00:00' },
    { day: 'MONDAY', from: '08:00', to: '12:30' },
  ] as const;

  test('are the whole week, each day in its order', () => {
    const week = weekOf(hours, new Date('2026-11-23T08:00:00Z'), 'Africa/Tunis');

    assert.equal(week.length, 7);
    assert.deepEqual(week[0], { day: 'MONDAY', isToday: true, spans: ['08:00–12:30', '14:00–18:00'] });
    assert.deepEqual(week[6], { day: 'SUNDAY', isToday: false, spans: [] });
  });

  test('know which day it is where the clinic is', () => {
    const week = weekOf(hours, new Date('2026-11-23T23:30:00Z'), 'Africa/Tunis');

    assert.equal(week.find((day) => day.isToday)?.day, 'TUESDAY');
  });

  test('name the days in the patient\'s language', () => {
    assert.equal(dayName('MONDAY', 'fr'), 'lundi');
    assert.equal(dayName('SUNDAY', 'en'), 'Sunday');
  });
});

test('a browser inside another application is known by what it says of itself', () => {
  const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

  assert.ok(!isInApp(android));
  assert.ok(!isInApp(`${iPhone} Version/17.0 Mobile/15E148 Safari/604.1`));
  assert.ok(isInApp(android.replace('Pixel 8', 'Pixel 8; wv')));
  assert.ok(isInApp(`${iPhone} Mobile/15E148`));
  assert.ok(isInApp(`${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/440.0]`));
});
