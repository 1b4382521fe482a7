import { runBallot } from '../ballots.ts';
import { type Life, stateOf } from '../life.ts';
import { proposalOptions } from '../proposals.ts';
import { BALLOT_QUESTION } from '../words.ts';

/** The ballot on the proposals, as the template says who may vote; the top ten. */
export async function decision(life: Life): Promise<void> {
  const options = proposalOptions(life, await stateOf(life));
  const contest = { vote: 'ballot', moment: 'ballot', question: BALLOT_QUESTION } as const;
  await runBallot(life, { ...contest, options, minutes: 20 }, 0, 1);
}
