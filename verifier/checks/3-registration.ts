import type { Evidence } from '../evidence.ts';
import { type Finding, failed, notPossible, passed } from '../report.ts';

/** Whether the pool was as large when it closed as people registered and did not withdraw. */
export function checkRegistration(evidence: Evidence): readonly Finding[] {
  const id = 'pool-adds-up';
  const closed = evidence.all('registration.closed').at(-1);
  if (closed === undefined)
    return [notPossible(id, { code: 'not-yet', act: 'registration.closed' })];
  const counted = poolAt(evidence, closed.seq).size;
  const stated = closed.data.registered;
  return [
    counted === stated
      ? passed(id, { code: 'pool-fits', registered: stated })
      : failed(id, { code: 'pool-differs', stated, counted }, closed.seq),
  ];
}

/** Ids of the people who were registered when an entry was written. */
export function poolAt(evidence: Evidence, seq: number): ReadonlySet<string> {
  const moves = [
    ...evidence.all('registration.person-registered').map((act) => joining(act, [act.data.person])),
    ...evidence.all('registration.people-imported').map((act) => joining(act, act.data.people)),
    ...evidence
      .all('registration.person-withdrew')
      .map(({ seq: at, data }) => ({ seq: at, joins: false, people: [data.person] })),
  ].sort((a, b) => a.seq - b.seq);
  const pool = new Set<string>();
  for (const { joins, people } of moves.filter((move) => move.seq <= seq))
    for (const person of people) {
      if (joins) pool.add(person);
      else pool.delete(person);
    }
  return pool;
}

function joining({ seq }: { readonly seq: number }, people: readonly string[]) {
  return { seq, joins: true, people };
}
