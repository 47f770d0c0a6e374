import type { QueueStatus, TicketStatus } from '../../realtime/events.ts';

/** What the REST API answers a patient. Instants are ISO-8601 in UTC, waits whole minutes; `null` may be left out. */

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** On the clinic's own clock, such as `08:00` to `12:30`. */
export interface OpeningHours {
  readonly day: Weekday;
  readonly from: string;
  readonly to: string;
}

/** `estimatedWait` is what a newcomer of this service would wait. */
export interface Offer {
  readonly serviceId: number;
  readonly name: string;
  readonly prefix?: string | null;
  readonly waiting: number;
  readonly estimatedWait: number;
}

/** `GET /join-codes/{joinToken}` */
export interface Welcome {
  readonly clinicId: number;
  readonly clinicName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly status: QueueStatus;
  readonly message?: string | null;
  readonly notice?: string | null;
  readonly hours: readonly OpeningHours[];
  readonly waiting: number;
  readonly services: readonly Offer[];
}

/** `POST /tickets` and `POST /tickets/recoveries`; the figures are null unless the ticket waits. */
export interface TicketGiven {
  readonly patientToken: string;
  readonly clinicId: number;
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly position?: number | null;
  readonly estimatedWait?: number | null;
}

/** `GET /tickets/{patientToken}`; `version` is comparable with the events' versions. */
export interface OwnTicket {
  readonly clinicId: number;
  readonly clinicName: string;
  readonly version: number;
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly status: TicketStatus;
  readonly position?: number | null;
  readonly estimatedWait?: number | null;
  readonly room?: string | null;
  readonly calledAt?: string | null;
  readonly attempt: number;
  readonly queueStatus: QueueStatus;
  readonly message?: string | null;
  readonly serviceName?: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly notice?: string | null;
}
