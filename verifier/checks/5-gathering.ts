import { missed, rowsOf } from '../documents.ts';
import type { Evidence } from '../evidence.ts';
import { count, shape, text } from '../read.ts';
import { type Finding, failed, notPossible, passed, type SeatingFault } from '../report.ts';

const seat = shape({ person: text, round: text, table: count });

/** Whether the published seating seats everybody once a round at a table that was there. */
export function checkGathering(evidence: Evidence): readonly Finding[] {
  const id = 'seating-adds-up';
  const plans = evidence.all('gathering.seating-planned');
  if (plans.length === 0)
    return [notPossible(id, { code: 'not-yet', act: 'gathering.seating-planned' })];
  let people = 0;
  const rounds = new Set<string>();
  for (const { seq, data } of plans) {
    const read = rowsOf(evidence, data.seating, seat);
    if ('missing' in read) return [missed(id, read.missing, seq)];
    const wrong = (what: SeatingFault, place: string) => [
      failed(id, { code: 'seating-wrong', what, place }, seq),
    ];
    const tables = new Map(data.tables.map((one) => [one.round, one.count]));
    const taken = new Set<string>();
    for (const { person, round, table } of read.rows) {
      if (!data.rounds.includes(round)) return wrong('round-unknown', round);
      if (table < 1 || table > (tables.get(round) ?? 0))
        return wrong('table-unknown', String(table));
      const place = `${round} ${person}`;
      if (taken.has(place)) return wrong('person-twice', person);
      taken.add(place);
      rounds.add(round);
    }
    const seated = new Set(read.rows.map(({ person }) => person)).size;
    if (seated !== data.people) return wrong('people', String(seated));
    people = Math.max(people, seated);
  }
  return [passed(id, { code: 'seating-fits', rounds: rounds.size, people })];
}
