import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phrase, roomName, spelled } from '../../../main/web/display/announce/phrase.ts';
import { textsIn } from '../../../main/web/display/text/screen-texts.ts';
import { turnOf } from '../../../main/web/display/text/turns.ts';

describe('what a voice says', () => {
  const labels = { A013: 'A 13', '13': '13', AB100: 'A B 100', '007': '7', A1013: 'A 1013', b5: 'B 5', '000': '0' };
  for (const [label, said] of Object.entries(labels)) {
    test(`reads ${label} as ${said}`, () => {
      assert.equal(spelled(label), said);
    });
  }

  test('names the room in each language', () => {
    const call = { label: 'A013', room: '2' };

    assert.equal(phrase(call, textsIn('fr')), 'Ticket A 13, Salle 2');
    assert.equal(phrase(call, textsIn('en')), 'Ticket A 13, Room 2');
    assert.equal(phrase(call, textsIn('ar')), 'التذكرة رقم A 13، القاعة 2');
  });

  test('says a room that has a name as the clinic calls it', () => {
    assert.equal(roomName('Cabinet 2', textsIn('en')), 'Cabinet 2');
    assert.equal(phrase({ label: '7', room: 'Accueil' }, textsIn('fr')), 'Ticket 7, Accueil');
  });

  test('says the ticket alone where there is no room', () => {
    assert.equal(phrase({ label: '7', room: null }, textsIn('fr')), 'Ticket 7');
  });
});

describe('the languages on the screen', () => {
  test('the clinic\'s own always stands, the others take turns', () => {
    const at = (now: number) => turnOf(['ar', 'fr', 'en'], now);

    assert.deepEqual(at(0), { lead: 'ar', second: 'fr' });
    assert.deepEqual(at(8_000), { lead: 'ar', second: 'en' });
    assert.deepEqual(at(16_000), { lead: 'ar', second: 'fr' });
  });

  test('one language stands alone, and French where none is known', () => {
    assert.deepEqual(turnOf(['en'], 0), { lead: 'en', second: null });
    assert.deepEqual(turnOf([], 0), { lead: 'fr', second: null });
  });
});
