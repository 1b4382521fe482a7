import type { Evidence } from '../evidence.ts';
import type { Finding } from '../report.ts';
import { checkBallot } from './ballot.ts';

/** Whether the final vote was announced, and recounting gives what was declared. */
export function checkDecision(evidence: Evidence): readonly Finding[] {
  return checkBallot(evidence, {
    announced: 'ballot-announced',
    recounted: 'ballot-recounted',
    published: 'decision.ballot-published',
    opened: 'decision.ballot-opened',
    closed: 'decision.ballot-closed',
    declared: 'decision.result-declared',
    held: 'in-turn',
  });
}
