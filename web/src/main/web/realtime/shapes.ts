import type * as events from './events.ts';
import { flag, listOf, number, objectOf, or, orNull, text, word, type Read } from './reading.ts';

const queueStatus = word<events.QueueStatus>();
const ticketStatus = word<events.TicketStatus>();

const queueEntry = objectOf<events.QueueEntry>({
  ticketId: text,
  ticketNumber: number,
  ticketLabel: text,
  serviceId: number,
  status: ticketStatus,
  priority: word<events.Priority>(),
  position: orNull(number),
  estimatedWait: orNull(number),
  room: orNull(text),
  joinedAt: text,
  calledAt: orNull(text),
  attempt: number,
});

const endedEntry = objectOf<events.EndedEntry>({
  ticketId: text,
  ticketNumber: number,
  ticketLabel: text,
  status: ticketStatus,
  endedAt: text,
});

const stats = objectOf<events.Stats>({
  waiting: number,
  called: number,
  serving: number,
  served: number,
  noShow: number,
  averageWait: orNull(number),
  averageService: orNull(number),
});

const shownCall = objectOf<events.ShownCall>({
  ticketNumber: number,
  ticketLabel: text,
  room: orNull(text),
  calledAt: text,
  attempt: number,
});

const screenClinic = objectOf<events.ScreenClinic>({
  name: text,
  locale: text,
  languages: listOf(text),
  timeZone: text,
  notice: orNull(text),
  voice: flag,
  joinToken: orNull(text),
});

/** Shown where the server says nothing of the clinic. */
const NO_CLINIC: events.ScreenClinic = {
  name: '',
  locale: 'fr',
  languages: ['fr'],
  timeZone: 'UTC',
  notice: null,
  voice: false,
  joinToken: null,
};

type Shapes = { readonly [E in events.ServerEvent as E['event']]: Read<E['data']> };

/** How the data of each event is read. */
export const SHAPES: Shapes = {
  'queue:updated': objectOf<events.QueueUpdated>({
    clinicId: number,
    status: queueStatus,
    entries: listOf(queueEntry),
    ended: or([], listOf(endedEntry)),
    stats,
  }),
  'patient:called': objectOf<events.PatientCalled>({
    ticketNumber: number,
    ticketLabel: text,
    room: orNull(text),
    message: or('', text),
    calledAt: text,
    attempt: number,
  }),
  'position:updated': objectOf<events.PositionUpdated>({ position: number, estimatedWait: number }),
  'ticket:started': objectOf<events.TicketStarted>({ ticketNumber: number, ticketLabel: text, room: orNull(text) }),
  'ticket:ended': objectOf<{ readonly status: events.TicketStatus }>({ status: ticketStatus }),
  'display:update': objectOf<events.DisplayUpdate>({
    calledNumber: orNull(number),
    waiting: number,
    next: listOf(text),
    calls: listOf(shownCall),
    status: or('OPEN', queueStatus),
    message: orNull(text),
    clinic: or(NO_CLINIC, screenClinic),
  }),
  'display:called': objectOf<events.DisplayCalled>({
    ticketNumber: number,
    ticketLabel: text,
    room: orNull(text),
    animation: or('pulse', text),
  }),
  'queue:closed': objectOf<{ readonly status: events.QueueStatus; readonly message: string }>({
    status: queueStatus,
    message: or('', text),
  }),
  'queue:opened': objectOf<{ readonly message: string }>({ message: or('', text) }),
};
