import { Api } from '../../api/api.ts';
import type { OwnTicket, TicketGiven, Welcome } from './answers.ts';

/** What is asked for at `POST /tickets`. */
export interface JoinRequest {
  readonly joinToken: string;
  readonly name?: string;
  readonly serviceId?: number;
}

/** What is asked for at `POST /tickets/recoveries`. */
export interface RecoveryRequest {
  readonly joinToken: string;
  readonly recoveryCode: string;
}

/** The calls of the REST API that a patient's phone makes. */
export class PatientApi {
  private readonly api: Api;

  constructor(api: Api = new Api()) {
    this.api = api;
  }

  welcome(joinToken: string): Promise<Welcome> {
    return this.api.get(`/join-codes/${encodeURIComponent(joinToken)}`);
  }

  join(request: JoinRequest, key: string): Promise<TicketGiven> {
    return this.api.post('/tickets', request, key);
  }

  recover(request: RecoveryRequest, key: string): Promise<TicketGiven> {
    return this.api.post('/tickets/recoveries', request, key);
  }

  ticket(patientToken: string): Promise<OwnTicket> {
    return this.api.get(`/tickets/${encodeURIComponent(patientToken)}`);
  }

  leave(patientToken: string): Promise<void> {
    return this.api.delete(`/tickets/${encodeURIComponent(patientToken)}`);
  }
}
