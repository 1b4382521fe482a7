import type { Evidence } from '../evidence.ts';
import { type Finding, failed, notPossible, passed } from '../report.ts';

/** Whether the authority's pledge was public before the first letter was drawn. */
export function checkCommission(evidence: Evidence): readonly Finding[] {
  const id = 'pledge-first';
  const [pledge] = evidence.all('commission.pledge-published');
  const [draw] = evidence.all('invitation.letters-drawn');
  if (draw === undefined)
    return [notPossible(id, { code: 'not-yet', act: 'invitation.letters-drawn' })];
  if (pledge === undefined || pledge.seq > draw.seq)
    return [failed(id, { code: 'pledge-not-first', draw: draw.seq }, draw.seq)];
  return [passed(id, { code: 'pledge-came-first', pledge: pledge.seq, draw: draw.seq })];
}
