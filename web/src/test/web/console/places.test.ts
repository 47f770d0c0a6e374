import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Remembered } from '../../../main/web/console/session/remembered.ts';
import type { Calls } from '../../../main/web/console/session/watched-api.ts';
import { Places } from '../../../main/web/console/workplace/places.ts';
import type { ClinicReading } from '../../../main/web/console/workplace/readings.ts';
import type { Workplace } from '../../../main/web/console/workplace/workplace.ts';
import { aClinic, aStorage, unreachable } from './fixtures.ts';

const ROSE = aClinic({ clinicId: 6, name: 'Cabinet Rose' });

/** Somebody who works in these clinics; what is opened and closed is written down. */
function thePlaces(clinics: readonly ClinicReading[], remembered = new Remembered(aStorage())) {
  const server = { clinics, away: false };
  const log: string[] = [];
  const get = async () => {
    if (server.away) {
      throw unreachable();
    }
    return server.clinics;
  };
  const open = ({ clinicId }: ClinicReading) =>
    ({
      clinicId,
      start: () => log.push(`open ${clinicId}`),
      close: () => log.push(`close ${clinicId}`),
      resume: () => log.push(`resume ${clinicId}`),
    }) as unknown as Workplace;
  const session = { expire: () => undefined } as unknown as ConstructorParameters<typeof Places>[1];
  return { places: new Places({ get } as unknown as Calls, session, remembered, open), server, log, remembered };
}

describe('the clinics that one works in', () => {
  test('open by themselves where there is one', async () => {
    const { places, log } = thePlaces([aClinic()]);

    await places.entered();

    assert.deepEqual([log, places.current?.clinicId], [['open 5'], 5]);
  });

  test('are chosen from where there are several, and remembered', async () => {
    const { places, remembered } = thePlaces([aClinic(), ROSE]);
    await places.entered();
    assert.equal(places.current?.clinicId, undefined);

    places.choose(6);

    assert.deepEqual([places.current?.clinicId, remembered.choices.clinicId], [6, 6]);
    const again = thePlaces([aClinic(), ROSE], remembered);
    await again.places.entered();
    assert.equal(again.places.current?.clinicId, 6);
  });

  test('go on where the same one logs in again', async () => {
    const { places, log } = thePlaces([aClinic()]);
    await places.entered();

    await places.entered();

    assert.deepEqual(log, ['open 5', 'resume 5']);
  });

  test('are closed where another one logs in, who does not work there', async () => {
    const { places, server, log } = thePlaces([aClinic()]);
    await places.entered();
    server.clinics = [ROSE];

    await places.entered();

    assert.deepEqual(log, ['open 5', 'close 5', 'open 6']);
  });

  test('one is left for another', async () => {
    const { places, log } = thePlaces([aClinic(), ROSE]);
    await places.entered();
    places.choose(5);

    places.choose(6);
    places.choose(6);

    assert.deepEqual(log, ['open 5', 'close 5', 'open 6']);
  });

  test('cannot be told where the server is away, and are kept once they were', async () => {
    const { places, server } = thePlaces([aClinic()]);
    server.away = true;
    await places.entered();
    assert.equal(places.isUnreachable, true);

    server.away = false;
    await places.entered();
    server.away = true;
    await places.entered();

    assert.deepEqual([places.isUnreachable, places.current?.clinicId], [false, 5]);
  });

  test('are left all at once', async () => {
    const { places, log } = thePlaces([aClinic()]);
    await places.entered();

    places.left();

    assert.deepEqual([log, places.clinics, places.current], [['open 5', 'close 5'], null, null]);
  });

  test('a clinic that is not among them is not opened', async () => {
    const { places } = thePlaces([aClinic()], new Remembered(aStorage()));
    await places.entered();

    places.choose(99);

    assert.equal(places.current?.clinicId, 5);
  });
});
