import {
  type AssemblyState,
  type BallotRules,
  type BallotState,
  LANGUAGES,
  wordsIn,
} from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { countCast, type Vote } from '../../../server/acts/7-decision/box.ts';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';
import { optionsOf } from './options.ts';

/** One of the two ballots as its desk page shows it. Choices are never read here. */
export async function loadBallot(context: Context, vote: Vote) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const { state } = desk;
  const found: BallotState | null =
    vote === 'dots' ? state.deliberation.dots : state.decision.ballot;
  const rules = found?.paper.rules ?? templateRules(state, vote);
  const options = await optionsOf(store, day.id, state, vote);
  const titles = new Map(options.map(({ option, title }) => [option, title]));
  const titleOf = (option: string) => titles.get(option) ?? '–';
  const onPaper = found?.paper.options ?? [];
  return {
    day,
    vote,
    status: found?.status ?? 'none',
    ballot: found?.paper.ballot ?? '',
    question: found ? wordsIn(found.paper.question, languageOf(context)) : '',
    questions: questionsOf(state, found),
    rules,
    options,
    onPaper: onPaper.map((option) => ({ option, title: titleOf(option) })),
    cast: found?.status === 'open' ? await countCast(store, day.id, found.paper.ballot) : null,
    cards: cardsFor(state, rules),
    box: boxOf(found),
    ...resultOf(found, titleOf),
  };
}

function templateRules(state: AssemblyState, vote: Vote): BallotRules | null {
  const template = commissioned(state)?.template;
  return (vote === 'dots' ? template?.themeBallot : template?.proposalBallot) ?? null;
}

/** The question in each language of the assembly, empty where none is written yet. */
function questionsOf(state: AssemblyState, found: BallotState | null) {
  const spoken = commissioned(state)?.languages ?? ['en'];
  return LANGUAGES.filter((one) => spoken.includes(one)).map((language) => ({
    language,
    words: found?.paper.question[language] ?? '',
  }));
}

/** Cards that may vote under these rules. */
function cardsFor({ gathering }: AssemblyState, rules: BallotRules | null): number {
  const { resident, guest } = gathering.cards;
  const kinds = rules?.electorate === 'everyone' ? [resident, guest] : [resident];
  return kinds.reduce((sum, { issued, voided }) => sum + issued - voided, 0);
}

function boxOf(found: BallotState | null) {
  if (found?.status !== 'closed' && found?.status !== 'declared') return null;
  const { cast, blank, onPaper, cardsIssued } = found.box;
  return { cast, blank, onPaper, cards: cardsIssued };
}

/** The count as declared; nothing before. */
function resultOf(found: BallotState | null, titleOf: (option: string) => string) {
  if (found?.status !== 'declared') return { totals: [], lots: [], tied: 0 };
  const { totals, winners, lots, tied } = found.result;
  return {
    totals: totals.map(({ option, votes }) => ({
      option,
      votes,
      title: titleOf(option),
      won: winners.includes(option),
    })),
    lots: lots.map(titleOf),
    tied: tied.length,
  };
}

export type BallotSeen = Awaited<ReturnType<typeof loadBallot>>;
