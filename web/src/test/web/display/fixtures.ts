import type { DisplayUpdate, ScreenClinic, ShownCall } from '../../../main/web/realtime/queuemed-realtime.ts';

export const NINE = Date.parse('2026-11-23T09:00:00Z');

export function aCall(label: string, second: number, attempt = 1): ShownCall {
  return {
    ticketNumber: Number(label.replace(/\D/g, '')),
    ticketLabel: label,
    room: 'Cabinet 1',
    calledAt: new Date(NINE + second * 1000).toISOString(),
    attempt,
  };
}

export function aClinic(changes: Partial<ScreenClinic> = {}): ScreenClinic {
  return {
    name: 'Cabinet Jasmin',
    locale: 'fr',
    languages: ['fr'],
    timeZone: 'Africa/Tunis',
    notice: null,
    voice: true,
    joinToken: 'join',
    ...changes,
  };
}

export function anUpdate(changes: Partial<DisplayUpdate> = {}): DisplayUpdate {
  return {
    calledNumber: null,
    waiting: 0,
    next: [],
    calls: [],
    status: 'OPEN',
    message: null,
    clinic: aClinic(),
    ...changes,
  };
}
