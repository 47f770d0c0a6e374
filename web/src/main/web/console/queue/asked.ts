import { html, type TemplateResult } from 'lit';
import type { Remembered } from '../session/remembered.ts';
import { callTo, cancelling, keyList, transferTo } from './choices.ts';
import type { Asked, QueueScene } from './queue-scene.ts';
import type { QueueWork } from './queue-work.ts';
import './recovery.ts';
import './status-dialog.ts';
import './walk-in.ts';

export interface AskedParts {
  readonly scene: QueueScene;
  readonly asked: Asked;
  readonly working: QueueWork;
  readonly remembered: Remembered;
  readonly close: () => void;
}

/** The dialog over the queue. */
export function dialogOf({ scene, asked, working, remembered, close }: AskedParts): TemplateResult {
  switch (asked.kind) {
    case 'walk-in':
      return html`<qm-walk-in .scene=${scene} .close=${close} .added=${working.added.bind(working)}></qm-walk-in>`;
    case 'status':
      return html`<qm-status .scene=${scene} .close=${close} .turned=${working.turned.bind(working)}></qm-status>`;
    case 'recovery':
      return html`<qm-recovery .scene=${scene} .patient=${asked.patient} .close=${close}></qm-recovery>`;
    case 'transfer':
      return transferTo(scene, asked.patient, close);
    case 'call-to':
      return callTo(scene, asked.patient, close);
    case 'cancel':
      return cancelling(scene, asked.patient, close);
    case 'keys':
      return keyList(scene, remembered.choices.shortcuts, (shortcuts) => remembered.keep({ shortcuts }), close);
  }
}
