import type { Icon } from '../icon/icons.ts';
import type { MenuItem } from '../overlay/menu.ts';
import { allowed, recoverable, type Step } from '../actions/steps.ts';
import type { NamedEntry } from './named-queue.ts';
import type { QueueScene } from './queue-scene.ts';

export const STEP_ICONS: Record<Step, Icon> = {
  call: 'bell',
  recall: 'bell',
  start: 'play',
  complete: 'check',
  'no-show': 'absent',
  requeue: 'back',
  transfer: 'send',
  cancel: 'trash',
};

/** All that can be done with somebody now, but for the steps that have a button of their own. */
export function stepItems(scene: QueueScene, entry: NamedEntry, without: readonly Step[] = []): MenuItem[] {
  const { texts, hands } = scene;
  const may = (step: Step) => allowed(entry.status, step) && !without.includes(step);
  const simple = (step: Step): MenuItem[] =>
    may(step) ? [{ label: texts.say(`step.${step}`), icon: STEP_ICONS[step], choose: () => hands.take(step, entry) }] : [];
  return [
    ...(may('call') ? calls(scene, entry) : []),
    ...simple('start'),
    ...simple('complete'),
    ...simple('recall'),
    ...simple('no-show'),
    ...simple('requeue'),
    ...(allowed(entry.status, 'requeue') ? [putLast(scene, entry)] : []),
    ...(may('transfer') && canTransfer(scene) ? [asking(scene, entry, 'transfer')] : []),
    ...(recoverable(entry.status) ? [asking(scene, entry, 'recovery')] : []),
    ...(may('cancel') ? [asking(scene, entry, 'cancel')] : []),
  ];
}

/** There must be something else that one could have come for. */
export function canTransfer({ place }: QueueScene): boolean {
  return place.furniture.services.length > 1;
}

function calls({ texts, place, hands }: QueueScene, entry: NamedEntry): MenuItem[] {
  const { room, furniture } = place;
  const here: MenuItem = {
    label: room === null ? texts.say('step.call-desk') : texts.say('step.call-in', { room: room.name }),
    icon: 'bell',
    choose: () => hands.take('call', entry, { roomId: room?.roomId ?? null }),
  };
  const elsewhere: MenuItem = {
    label: texts.say(room === null ? 'step.call-to' : 'step.call-elsewhere'),
    icon: 'send',
    choose: () => hands.ask({ kind: 'call-to', patient: entry }),
  };
  const others = furniture.rooms.filter(({ roomId }) => roomId !== room?.roomId);
  return [...(place.mustChooseRoom ? [] : [here]), ...(others.length === 0 ? [] : [elsewhere])];
}

function putLast({ texts, hands }: QueueScene, entry: NamedEntry): MenuItem {
  return { label: texts.say('step.requeue-last'), icon: 'back', choose: () => hands.take('requeue', entry, { place: 'LAST' }) };
}

function asking({ texts, hands }: QueueScene, patient: NamedEntry, kind: 'transfer' | 'recovery' | 'cancel'): MenuItem {
  const icon: Icon = kind === 'transfer' ? 'send' : kind === 'recovery' ? 'phone' : 'trash';
  const choose = () => hands.ask({ kind, patient });
  return { label: texts.say(kind === 'recovery' ? 'step.recovery' : `step.${kind}`), icon, choose, danger: kind === 'cancel' };
}
