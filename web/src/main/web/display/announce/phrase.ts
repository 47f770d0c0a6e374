import type { ScreenTexts } from '../text/screen-texts.ts';
import type { AnnouncedCall } from './announcements.ts';

/** The room as people call it: a clinic that names its rooms `1` and `2` means "room 1". */
export function roomName(room: string, texts: ScreenTexts): string {
  return /^[\d\s.-]+$/.test(room) ? texts.say('room', { room }) : room;
}

/** What a voice says: "Ticket A 13, Cabinet 2". */
export function phrase(call: AnnouncedCall, texts: ScreenTexts): string {
  const number = spelled(call.label);
  return call.room === null
    ? texts.say('spoken_alone', { number })
    : texts.say('spoken', { number, room: roomName(call.room, texts) });
}

/** `A013` is read as letters and a number, "A 13": a voice would say "azero thirteen" or worse. */
export function spelled(label: string): string {
  const parts = label.match(/\d+|\p{L}/gu) ?? [label];
  return parts.map((part) => (/^\d/.test(part) ? part.replace(/^0+(?=\d)/, '') : part.toUpperCase())).join(' ');
}
