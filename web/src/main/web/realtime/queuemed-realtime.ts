/**
 * QueueMed's connection for browsers: the one that its own pages use, for integrators too. No dependency.
 *
 * It joins one room and keeps it joined: see docs/realtime-client.md.
 */
export { connect } from './connection.ts';
export type { Connection, ConnectionState, Listener, Options, Room } from './connection.ts';
export type * from './events.ts';
