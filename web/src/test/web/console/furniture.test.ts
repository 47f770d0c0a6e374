import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Furniture } from '../../../main/web/console/workplace/furniture.ts';
import { aClinic, aRoom, aView, settled, unreachable, VERSION } from './fixtures.ts';

const SERVICE = { serviceId: 7, name: 'Consultation', prefix: '', expectedMinutes: 10 };

function theFurniture() {
  const server = { away: false, reads: 0, rooms: [aRoom()] };
  const clock = { now: VERSION };
  const answers: Record<string, () => unknown> = {
    '/clinics/5': () => (server.reads++, aClinic({ name: 'Cabinet Rose' })),
    '/clinics/5/services': () => [SERVICE],
    '/clinics/5/rooms': () => server.rooms,
  };
  const get = async (path: string) => {
    if (server.away) {
      throw unreachable();
    }
    return answers[path]?.();
  };
  const furniture = new Furniture({ get } as ConstructorParameters<typeof Furniture>[0], aClinic(), () => clock.now);
  return { furniture, server, clock };
}

describe('what a clinic consists of', () => {
  test('is the clinic that was listed until it was read', async () => {
    const { furniture } = theFurniture();
    assert.deepEqual([furniture.clinic.name, furniture.isKnown, furniture.serviceName(7)], ['Cabinet Jasmin', false, '']);

    assert.equal(await furniture.load(), true);

    assert.deepEqual([furniture.clinic.name, furniture.isKnown, furniture.serviceName(7)], ['Cabinet Rose', true, 'Consultation']);
  });

  test('stays what it was where the server is away', async () => {
    const { furniture, server } = theFurniture();
    await furniture.load();
    server.away = true;

    assert.equal(await furniture.load(), false);

    assert.equal(furniture.rooms.length, 1);
  });

  test('is read again for a room that it does not know, and not more often than every five seconds', async () => {
    const { furniture, server, clock } = theFurniture();
    await furniture.load();
    const view = aView([{ status: 'CALLED', room: 'Cabinet 2' }]);
    furniture.mustKnow(view);
    assert.equal(server.reads, 1, 'it was read just now');

    clock.now += 5_000;
    server.rooms = [aRoom(), aRoom({ roomId: 2, name: 'Cabinet 2' })];
    furniture.mustKnow(view);
    await settled();

    assert.deepEqual([server.reads, furniture.rooms.length], [2, 2]);
  });

  test('is not read again for what it knows', async () => {
    const { furniture, server, clock } = theFurniture();
    await furniture.load();
    clock.now += 60_000;

    furniture.mustKnow(aView([{ status: 'CALLED', room: 'Cabinet 1' }, { ticketId: 'x', room: null }]));

    assert.equal(server.reads, 1);
  });
});
