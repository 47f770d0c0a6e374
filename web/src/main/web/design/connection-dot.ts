import { html, type TemplateResult } from 'lit';
import type { ConnectionState } from '../realtime/queuemed-realtime.ts';

/** The state of the connection: a dot, and always its words beside it. */
export function connectionDot(state: ConnectionState, words: string): TemplateResult {
  return html`<span class="connection" data-state=${state} role="status"
    ><span class="dot" aria-hidden="true"></span><span>${words}</span></span
  >`;
}
