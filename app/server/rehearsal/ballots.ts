import { type BallotPaper, type BallotState, type LocalText } from '@commonlot/stages';
import { closeBallot, declareResult, type Vote } from '../acts/7-decision/box.ts';
import { newIdOf } from '../acts/chance.ts';
import type { Moment } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { act, as, at, commissioned, dice, doing, type Life, stateOf, taken } from './life.ts';
import type { Option } from './town/interest.ts';
import { everybodyVotes } from './voters.ts';

/** One of the day's two ballots, as the returning officer runs it. */
export interface Contest {
  readonly vote: Vote;
  readonly moment: Moment;
  readonly question: LocalText;
  /** Option ids in the order of the paper, with what each is about. */
  readonly options: ReadonlyMap<string, Option>;
  /** Minutes it is open. */
  readonly minutes: number;
}

/** Publishes, opens, fills, closes and counts a ballot, from where it stands. */
export async function runBallot(life: Life, contest: Contest, from: number, to: number) {
  const { vote, moment, minutes } = contest;
  const officer = as(life, 'returning-officer');
  const dots = vote === 'dots';
  if ((await boxOf(life, vote)) === null) {
    const data = { paper: await paperFor(life, contest) };
    const type = dots ? 'deliberation.publish-dots' : 'decision.publish-ballot';
    await act(life, officer, `publish/${vote}`, at(life, moment), { type, data });
  }
  let box = await boxOf(life, vote);
  if (box?.status === 'published') {
    const data = { ballot: box.paper.ballot };
    const type = dots ? 'deliberation.open-dots' : 'decision.open-ballot';
    await act(life, officer, `open/${vote}`, at(life, moment, 3), { type, data });
    box = await boxOf(life, vote);
  }
  if (box?.status === 'open') {
    const options = box.paper.options.map((id) => contest.options.get(id) ?? { themes: [] });
    await everybodyVotes(life, box.paper, options, vote, async (share) => {
      await life.breathe(from + (to - from) * share);
    });
    const closing = doing(life, officer, `close/${vote}`, at(life, moment, 3 + minutes));
    taken(`close/${vote}`, await closeBallot(closing, vote));
  }
  if ((await boxOf(life, vote))?.status === 'closed') await declare(life, contest);
}

/** Counts; a tie for the last place is settled by lot in front of everybody. */
async function declare(life: Life, { vote, moment, minutes }: Contest): Promise<void> {
  const when = at(life, moment, 6 + minutes);
  const declaring = doing(life, as(life, 'returning-officer'), `declare/${vote}`, when);
  const first = await declareResult(declaring, vote, []);
  if (first.ok || first.refusal.code !== 'tie-needs-lots') {
    taken(`declare/${vote}`, first);
    return;
  }
  const lots = dice(life, `lots/${vote}`).shuffle(first.refusal.tied);
  taken(`declare/${vote}`, await declareResult(declaring, vote, lots));
}

async function boxOf(life: Life, vote: Vote): Promise<BallotState | null> {
  const { deliberation, decision } = await stateOf(life);
  return vote === 'dots' ? deliberation.dots : decision.ballot;
}

async function paperFor(life: Life, { vote, question, options }: Contest): Promise<BallotPaper> {
  const { template } = commissioned(await stateOf(life));
  const rules = vote === 'dots' ? template.themeBallot : template.proposalBallot;
  const all = [...options.keys()];
  // A small hall may have fewer options than the template has places.
  const winners = Math.min(rules.winners, Math.max(1, all.length));
  const ballot = newIdOf(chanceOf(life.seed, `ballot/${vote}`), 'ballot');
  return { ballot, question, options: all, rules: { ...rules, winners } };
}
