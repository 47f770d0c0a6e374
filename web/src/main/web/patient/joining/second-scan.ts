import { Refused } from '../../api/api.ts';
import type { OwnTickets, Remembered } from '../memory/own-tickets.ts';
import type { OwnTicket, Welcome } from '../server/answers.ts';
import { isOpen, ticketRead, type Ticket } from '../ticket/ticket.ts';

/** What is needed of a phone to look for its tickets. */
export interface Holder {
  readonly tickets: OwnTickets;
  readonly api: { ticket(patientToken: string): Promise<OwnTicket> };
}

export interface Found {
  readonly patientToken: string;
  readonly ticket: Ticket;
}

/**
 * The newest ticket of this phone that still stands in the queue behind a code, so that a second scan does not queue
 * twice. The code's own tickets are asked for while the clinic is; those that another code of the same clinic gave, after.
 */
export async function firstOpen(phone: Holder, joinToken: string, welcome: Promise<Welcome>): Promise<Found | null> {
  const found = await newestOpen(phone, phone.tickets.ofCode(joinToken));
  if (found !== null) {
    return found;
  }
  const { clinicId } = await welcome;
  return newestOpen(phone, phone.tickets.ofClinic(clinicId));
}

/** The newest of these that stands open, by the server's word; those that are over are forgotten. */
export async function newestOpen(phone: Holder, tickets: readonly Remembered[]): Promise<Found | null> {
  for (const { patientToken } of tickets) {
    const ticket = await stillHeld(phone, patientToken);
    if (ticket !== null && isOpen(ticket)) {
      return { patientToken, ticket };
    }
    phone.tickets.forget(patientToken);
  }
  return null;
}

/** Null: there is none any more. Fails where the server cannot be asked, for then nothing is known. */
async function stillHeld(phone: Holder, patientToken: string): Promise<Ticket | null> {
  try {
    return ticketRead(await phone.api.ticket(patientToken), Date.now());
  } catch (error) {
    if (error instanceof Refused && [404, 410].includes(error.problem.status)) {
      return null;
    }
    throw error;
  }
}
