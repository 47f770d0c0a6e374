/** Days of the clinic, such as `2026-11-23`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The clinic's own day at an instant. */
export function dayAt(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** So many days up to this one. */
export function lastDays(today: string, days: number): Period {
  const from = new Date(Date.parse(`${today}T12:00:00Z`) - (days - 1) * 86_400_000);
  return { from: from.toISOString().slice(0, 10), to: today };
}

/** Whether the API counts it: in this order, and a year at most. */
export function isCountable({ from, to }: Period): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days < 366;
}
