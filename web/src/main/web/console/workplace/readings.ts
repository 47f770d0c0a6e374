import type { Priority, QueueStatus, Stats, TicketStatus } from '../../realtime/queuemed-realtime.ts';

/** What the REST API answers, as far as the console reads it. Instants are ISO-8601 in UTC. */

export type Role = 'STAFF' | 'MANAGER' | 'NETWORK_ADMIN';

export interface SessionReading {
  readonly username: string;
  readonly displayName: string | null;
  readonly role: Role;
  readonly clinics: readonly number[];
  readonly expiresAt: string;
}

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];

/** A stretch of a day, such as 08:00 to 12:30, in the clinic's own time. */
export interface Hours {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

export interface ClinicReading {
  readonly clinicId: number;
  readonly name: string;
  /** A tag such as `fr` or `ar-TN`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly notice: string | null;
  readonly voice: boolean;
  readonly hours: readonly Hours[];
  readonly status: QueueStatus;
  /** What staff chose to say about the status; null for the default. */
  readonly message: string | null;
}

export interface ServiceReading {
  readonly serviceId: number;
  readonly name: string;
  readonly prefix: string;
  readonly expectedMinutes: number;
}

/** No services means all. */
export interface RoomReading {
  readonly roomId: number;
  readonly name: string;
  readonly services: readonly number[];
}

export interface StaffReading {
  readonly staffId: number;
  readonly username: string;
  readonly displayName: string | null;
  readonly role: Role;
}

export interface ScreenReading {
  readonly displayId: number;
  readonly name: string;
}

export interface TicketReading {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly serviceId: number;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly name: string | null;
  readonly position: number | null;
  readonly estimatedWait: number | null;
  readonly room: string | null;
  readonly joinedAt: string;
  readonly calledAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly attempt: number;
}

export interface QueueReading {
  readonly version: number;
  readonly status: QueueStatus;
  readonly message: string | null;
  readonly entries: readonly TicketReading[];
  readonly ended: readonly TicketReading[];
  readonly stats: Stats;
}

export interface TicketGiven {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly position: number;
  readonly estimatedWait: number;
}

export interface JoinCode {
  readonly joinToken: string;
  readonly joinUrl: string;
  readonly expiresAt: string;
}

export interface RecoveryCode {
  readonly recoveryCode: string;
  readonly expiresAt: string;
}

/** Minutes; null where nobody was called. */
export interface StatisticsReading {
  readonly from: string;
  readonly to: string;
  readonly joined: number;
  readonly served: number;
  readonly noShows: number;
  readonly left: number;
  readonly waits: { readonly mean: number | null; readonly median: number | null; readonly p90: number | null };
  readonly byHour: readonly {
    readonly hour: number;
    readonly joined: number;
    readonly served: number;
    readonly meanWait: number | null;
  }[];
  readonly byService: readonly {
    readonly serviceId: number;
    readonly name: string;
    readonly joined: number;
    readonly served: number;
    readonly noShows: number;
    readonly meanWait: number | null;
  }[];
}

export function mayManage(role: Role): boolean {
  return role === 'MANAGER' || role === 'NETWORK_ADMIN';
}
