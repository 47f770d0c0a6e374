import { Refused } from '../../../main/web/api/api.ts';
import { Remembered } from '../../../main/web/console/session/remembered.ts';
import type { Calls } from '../../../main/web/console/session/watched-api.ts';
import type { QueueReading, RoomReading, TicketReading } from '../../../main/web/console/workplace/readings.ts';
import { Workplace } from '../../../main/web/console/workplace/workplace.ts';
import type { ConnectionState, Listener } from '../../../main/web/realtime/queuemed-realtime.ts';
import { aClinic, aReading, aRoom, aStorage, aTicket, settled, VERSION } from './fixtures.ts';

interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** A clinic that somebody works in: all of the console's own, with a server, a connection and a clock at hand. */
export async function aWorkplace(tickets: readonly Partial<TicketReading>[] = [{}], rooms: readonly RoomReading[] = [aRoom()]) {
  const clock = { now: VERSION };
  const sent: Sent[] = [];
  const events: string[] = [];
  const live = { state: 'live' as ConnectionState };
  const server = { queue: aReading({ entries: tickets.map((ticket) => aTicket(ticket)) }), answer: (_path: string): unknown => ({}) };
  const answers: Record<string, () => unknown> = {
    '/clinics/5': () => aClinic(),
    '/clinics/5/services': () => [{ serviceId: 7, name: 'Consultation', prefix: '', expectedMinutes: 10 }],
    '/clinics/5/rooms': () => rooms,
    '/clinics/5/queue': () => server.queue,
  };
  const change = async (path: string, body?: unknown) => (sent.push({ path, body }), server.answer(path));
  const api = { get: async (path: string) => answers[path]?.(), post: change, put: change } as unknown as Calls;
  let listener: Listener | null = null;
  const remembered = new Remembered(aStorage());
  const place = new Workplace({
    api,
    clinic: aClinic(),
    remembered,
    expired: () => events.push('expired'),
    denied: () => events.push('denied'),
    clock: () => clock.now,
    open: (_room, heard) => {
      listener = heard;
      return {
        get state() {
          return live.state;
        },
        get lastWord() {
          return clock.now;
        },
        transport: null,
        rejoin: () => void events.push('rejoin'),
        close: () => void events.push('close'),
      };
    },
  });
  place.start();
  await settled();
  const turn = (state: ConnectionState) => {
    live.state = state;
    listener?.state(state);
  };
  /** The server will say this, and the queue looks like that from then on. */
  const answer = (said: TicketReading | Refused | object, queue: Partial<QueueReading> = {}) => {
    server.queue = { ...server.queue, ...queue, version: server.queue.version + 1 };
    server.answer = () => {
      if (said instanceof Refused) {
        throw said;
      }
      return said;
    };
  };
  return { place, clock, sent, events, remembered, turn, answer, refuse: (code: number) => listener?.refused(code, { type: 'x' }) };
}
