declare const brand: unique symbol;

/** A moment in UTC, ISO 8601 with milliseconds: `2026-03-21T09:30:00.000Z`. Sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** A calendar day in the assembly's own time zone: `2026-03-21`. Sorts as text. */
export type Day = string & { readonly [brand]: 'Day' };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an instant that came from outside; null when it is none. */
export function readInstant(text: string): Instant | null {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return null;
  return new Date(text).toISOString() === text ? (text as Instant) : null; // codec: checked here
}

/** Reads a day that came from outside; null when the calendar has no such day. */
export function readDay(text: string): Day | null {
  if (!DAY.test(text)) return null;
  const moment = new Date(`${text}T00:00:00.000Z`);
  if (Number.isNaN(moment.getTime())) return null;
  return moment.toISOString().startsWith(text) ? (text as Day) : null; // codec: checked here
}

/** The UTC day an instant falls on. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day; // codec: an instant begins with its day
}

/**
 * The instant `minutes` after another.
 * @param minutes whole or fractional, may be negative.
 */
export function minutesAfter(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString() as Instant; // codec
}
