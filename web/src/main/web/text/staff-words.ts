/**
 * What the server says of a queue in the clinic's own language where staff said nothing. The page says the same in the
 * reader's language, so that only staff's own words are worth repeating.
 */
const OF_THE_SERVER = new Set([
  'La file est ouverte.',
  'La file est en pause. Votre place est gardée.',
  'La file est fermée.',
  'The queue is open.',
  'The queue is paused. Your place is kept.',
  'The queue is closed.',
  'الطابور مفتوح.',
  'الطابور متوقف مؤقتًا. مكانك محفوظ.',
  'الطابور مغلق.',
]);

/** Staff's own words about the queue; null where there are none. */
export function wordsOfStaff(message: string | null | undefined): string | null {
  const words = message?.trim() ?? '';
  return words === '' || OF_THE_SERVER.has(words) ? null : words;
}
