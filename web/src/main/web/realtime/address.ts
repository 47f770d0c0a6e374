import type { Room } from './terms.ts';

/** Where a room is joined by WebSocket. */
export function socketAddress(base: string, room: Room): string {
  const path = room.kind === 'display' ? '/ws/display' : '/ws/queue';
  return base.replace(/^http/, 'ws').replace(/\/+$/, '') + path;
}

/** Where it is asked for by long poll. */
export function pollAddress(base: string, room: Room): string {
  return `${base.replace(/\/+$/, '')}/poll/${room.kind}?clinicId=${room.clinicId}`;
}

/** The frame that joins it. */
export function joinFrame(room: Room): string {
  const { kind, ...data } = room;
  return JSON.stringify({ event: `join:${kind}`, data });
}

/** What the long poll sends as bearer token; null where the cookie serves. */
export function bearer(room: Room): string | null {
  switch (room.kind) {
    case 'patient':
      return room.patientToken;
    case 'clinic':
      return room.accessToken ?? null;
    case 'display':
      return room.displayToken;
  }
}

/** Whether both are the same place, whatever the session: a clinic's staff may come with a new one. */
export function isSamePlace(one: Room, other: Room): boolean {
  const place = (room: Room) => [room.kind, room.clinicId, room.kind === 'clinic' ? null : bearer(room)];
  return JSON.stringify(place(one)) === JSON.stringify(place(other));
}
