import type { Recorded } from './shared/act.ts';
import type { AssemblyEvent } from './vocabulary.ts';

/** An entry of the record, as the fold meets it. */
export type Entry = Recorded<AssemblyEvent>;

/** The events a stage hears beside its own: none may be missing, none may be too many. */
type Others<Hears extends AssemblyEvent, Word extends string> = Exclude<
  Hears['type'],
  `${Word}.${string}`
>;

/**
 * Makes a stage's ear: it hears its own events and the earlier ones named here. The names are the
 * keys of a record so that the compiler asks for each event type of the stage's `Hears`.
 * @param word the stage word its own event types begin with.
 */
export function ear<Hears extends AssemblyEvent, Word extends string>(
  word: Word,
  also: Readonly<Record<Others<Hears, Word>, true>>,
): (event: Entry) => event is Extract<Entry, { type: Hears['type'] }> {
  return (event): event is Extract<Entry, { type: Hears['type'] }> =>
    event.type.startsWith(`${word}.`) || Object.hasOwn(also, event.type);
}
