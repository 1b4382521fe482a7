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
    ...evidence.all('registration.person-registered').map((act) => ({ ...act, joins: true })),
    ...evidence.all('registration.person-withdrew').map((act) => ({ ...act, joins: false })),
  ].sort((a, b) => a.seq - b.seq);
  const pool = new Set<string>();
  for (const move of moves) {
    if (move.seq > seq) break;
    if (move.joins) pool.add(move.data.person);
    else pool.delete(move.data.person);
  }
  return pool;
}
