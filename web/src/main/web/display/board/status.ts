import { nothing, type TemplateResult } from 'lit';
import type { QueueStatus } from '../../realtime/queuemed-realtime.ts';
import { PAUSE, SHUT } from './icons.ts';

/** What is said large of a status; an open queue needs no words. */
export function statusKey(status: QueueStatus): 'paused' | 'closed' | null {
  switch (status) {
    case 'OPEN':
      return null;
    case 'PAUSED':
      return 'paused';
    case 'CLOSED':
      return 'closed';
  }
}

export function statusIcon(status: QueueStatus): TemplateResult | typeof nothing {
  return status === 'OPEN' ? nothing : status === 'PAUSED' ? PAUSE : SHUT;
}
