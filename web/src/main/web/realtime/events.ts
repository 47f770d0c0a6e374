/** What the server tells, as the contract's golden files show it. Instants are ISO-8601 in UTC, waits whole minutes. */

export type TicketStatus = 'WAITING' | 'CALLED' | 'SERVING' | 'SERVED' | 'NO_SHOW' | 'LEFT' | 'CANCELLED';
export type QueueStatus = 'OPEN' | 'PAUSED' | 'CLOSED';
export type Priority = 'NORMAL' | 'PRIORITY' | 'URGENT';

export interface QueueEntry {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly serviceId: number;
  readonly status: TicketStatus;
  readonly priority: Priority;
  /** 1 for the next in line; null unless waiting. */
  readonly position: number | null;
  readonly estimatedWait: number | null;
  readonly room: string | null;
  readonly joinedAt: string;
  readonly calledAt: string | null;
  readonly attempt: number;
}

export interface EndedEntry {
  readonly ticketId: string;
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly status: TicketStatus;
  readonly endedAt: string;
}

export interface Stats {
  readonly waiting: number;
  readonly called: number;
  readonly serving: number;
  readonly served: number;
  readonly noShow: number;
  readonly averageWait: number | null;
  readonly averageService: number | null;
}

export interface QueueUpdated {
  readonly clinicId: number;
  readonly status: QueueStatus;
  readonly entries: readonly QueueEntry[];
  readonly ended: readonly EndedEntry[];
  readonly stats: Stats;
}

export interface PatientCalled {
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly room: string | null;
  readonly message: string;
  readonly calledAt: string;
  /** Grows with each recall. */
  readonly attempt: number;
}

export interface PositionUpdated {
  readonly position: number;
  readonly estimatedWait: number;
}

export interface TicketStarted {
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly room: string | null;
}

export interface ShownCall {
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly room: string | null;
  readonly calledAt: string;
  readonly attempt: number;
}

/** What a screen must know of its clinic; `joinToken` is null where nobody can join by a code. */
export interface ScreenClinic {
  readonly name: string;
  readonly locale: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly notice: string | null;
  readonly voice: boolean;
  readonly joinToken: string | null;
}

export interface DisplayUpdate {
  readonly calledNumber: number | null;
  readonly waiting: number;
  readonly next: readonly string[];
  readonly calls: readonly ShownCall[];
  readonly status: QueueStatus;
  readonly message: string | null;
  readonly clinic: ScreenClinic;
}

export interface DisplayCalled {
  readonly ticketNumber: number;
  readonly ticketLabel: string;
  readonly room: string | null;
  readonly animation: string;
}

/** Every event by its name. `version` only ever grows on a connection. */
export type ServerEvent =
  | { readonly event: 'queue:updated'; readonly version: number; readonly data: QueueUpdated }
  | { readonly event: 'patient:called'; readonly version: number; readonly data: PatientCalled }
  | { readonly event: 'position:updated'; readonly version: number; readonly data: PositionUpdated }
  | { readonly event: 'ticket:started'; readonly version: number; readonly data: TicketStarted }
  | { readonly event: 'ticket:ended'; readonly version: number; readonly data: { readonly status: TicketStatus } }
  | { readonly event: 'display:update'; readonly version: number; readonly data: DisplayUpdate }
  | { readonly event: 'display:called'; readonly version: number; readonly data: DisplayCalled }
  | {
      readonly event: 'queue:closed';
      readonly version: number;
      readonly data: { readonly status: QueueStatus; readonly message: string };
    }
  | { readonly event: 'queue:opened'; readonly version: number; readonly data: { readonly message: string } };

export interface RealtimeProblem {
  readonly type: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
}
