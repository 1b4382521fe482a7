import { type BallotState, LANGUAGES, wordsIn } from '@commonlot/stages';
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
  const assembly = commissioned(state);
  const template = assembly?.template ?? null;
  const rules =
    found?.paper.rules ?? (vote === 'dots' ? template?.themeBallot : template?.proposalBallot);
  const options = await optionsOf(store, day.id, state, vote);
  const titles = new Map(options.map(({ option, title }) => [option, title]));
  const box = found?.status === 'closed' || found?.status === 'declared' ? found.box : null;
  const result = found?.status === 'declared' ? found.result : null;
  const cast = found?.status === 'open' ? await countCast(store, day.id, found.paper.ballot) : null;
  const { resident, guest } = state.gathering.cards;
  const cards = [resident, ...(rules?.electorate === 'everyone' ? [guest] : [])];
  return {
    day,
    vote,
    status: found?.status ?? 'none',
    ballot: found?.paper.ballot ?? '',
    question: found ? wordsIn(found.paper.question, languageOf(context)) : '',
    questions: LANGUAGES.filter((one) => assembly?.languages.includes(one) ?? one === 'en').map(
      (language) => ({ language, words: found?.paper.question[language] ?? '' }),
    ),
    rules: rules ?? null,
    options,
    onPaper: (found?.paper.options ?? []).map((option) => ({
      option,
      title: titles.get(option) ?? '–',
    })),
    cast,
    cards: cards.reduce((sum, { issued, voided }) => sum + issued - voided, 0),
    box: box && { cast: box.cast, blank: box.blank, onPaper: box.onPaper, cards: box.cardsIssued },
    totals: (result?.totals ?? []).map(({ option, votes }) => ({
      option,
      votes,
      title: titles.get(option) ?? '–',
      won: result?.winners.includes(option) ?? false,
    })),
    lots: (result?.lots ?? []).map((option) => titles.get(option) ?? '–'),
    tied: (result?.tied ?? []).length,
  };
}

export type BallotSeen = Awaited<ReturnType<typeof loadBallot>>;
