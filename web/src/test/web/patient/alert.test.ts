import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { Alarm } from '../../../main/web/patient/alert/alarm.ts';
import { PageTitle } from '../../../main/web/patient/alert/page-title.ts';

describe('an alarm', () => {
  test('rings at once, again until it is noticed, and then no more', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    const rung = { sound: 0, blink: [] as boolean[] };
    const alarm = new Alarm({
      sound: () => void rung.sound++,
      shake: () => undefined,
      blink: (on) => rung.blink.push(on),
    });

    alarm.start();
    assert.equal(rung.sound, 1);
    mock.timers.tick(12_000);
    assert.equal(rung.sound, 2);
    alarm.stop();
    mock.timers.tick(60_000);

    assert.equal(rung.sound, 2);
    assert.equal(rung.blink.at(-1), false);
    mock.timers.reset();
  });

  test('does not ring for ever on a table where nobody is', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    let sounds = 0;
    const alarm = new Alarm({ sound: () => void sounds++, shake: () => undefined, blink: () => undefined });

    alarm.start();
    mock.timers.tick(3_600_000);

    assert.equal(sounds, 8);
    mock.timers.reset();
  });
});

describe('the title', () => {
  test('blinks while somebody is called, and shows then what is new', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    const titles: string[] = [];
    const title = new PageTitle((text) => titles.push(text));

    title.show('13');
    title.blink('called');
    title.show('14');
    mock.timers.tick(2_000);
    title.blink(null);
    mock.timers.tick(5_000);

    assert.deepEqual(titles, ['13', 'called', '14', 'called', '14']);
    mock.timers.reset();
  });
});
