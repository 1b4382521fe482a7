import {
  type AssemblyState,
  type BallotRules,
  type BallotState,
  countingRule,
  LANGUAGES,
  wordsIn,
} from '@commonlot/stages';
import { ruleWords } from '../../../components/CountStory/rule-words.ts';
import { speakerFor } from '../../../components/CountStory/speaker.ts';
import { catalogueOf } from '../../../i18n/catalogue.ts';
import { translatorFor } from '../../../i18n/translator.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { countCast, type Vote } from '../../../server/acts/7-decision/box.ts';
import { conditionsSaid, standingOf } from '../../shared/conditions.ts';
import { inLanguage } from '../../shared/in-language.ts';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';
import { optionsOf } from './options.ts';
import { loadSetup } from './setup/load-setup.ts';

/** One of the two ballots as its desk page shows it. Choices are never read here. */
export async function loadBallot(context: Context, vote: Vote) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const { state } = desk;
  const found: BallotState | null =
    vote === 'dots' ? state.deliberation.dots : state.decision.ballot;
  const more = vote === 'ballot' && visitOf(context).url.searchParams.get('more') === '1';
  const rules = found?.paper.rules ?? templateRules(state, vote);
  const options = await optionsOf(store, day.id, state, vote);
  const local = inLanguage(visitOf(context).lang);
  const titles = new Map([
    ...options.map(({ option, title }) => [option, title] as const),
    ...state.decision.ballots.flatMap(({ paper: { own = [] } }) =>
      own.map(({ option, text }) => [option, local(text)] as const),
    ),
  ]);
  const titleOf = (option: string) => titles.get(option) ?? '–';
  const onPaper = found?.paper.options ?? [];
  return {
    day,
    vote,
    ...headOf(found, context),
    questions: questionsOf(state, vote, more ? null : found),
    rules,
    said: [
      ...saidOf(context, rules, boxOf(found)?.cards ?? cardsFor(state, rules)),
      ...(found
        ? conditionsSaid(found.paper, state.decision.ballots, titleOf, visitOf(context))
        : []),
    ],
    more,
    /** The authority has the recommendations: no further vote can come out. */
    over: vote === 'ballot' && state.response.sent,
    setup: setupOf(context, rules, {
      options: options.length,
      people: cardsFor(state, rules),
      today: day.now.slice(0, 10),
    }),
    ...sequenceOf(context, state, { vote, found, more, titleOf }),
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

/** The rule with its figures in the page's language; those present are the cards handed out. */
function saidOf(context: Context, rules: BallotRules | null, cards: number): readonly string[] {
  if (rules === null) return [];
  const { lang, t } = visitOf(context);
  return ruleWords(countingRule(rules.rule, cards), speakerFor(lang, t, new Map()));
}

interface AtHand {
  readonly vote: Vote;
  readonly found: BallotState | null;
  readonly more: boolean;
  readonly titleOf: (option: string) => string;
}

/** The other ballots of the decision; dots on themes have none. */
function sequenceOf(context: Context, state: AssemblyState, { vote, ...at }: AtHand) {
  if (vote === 'dots') return { conditions: [], asked: [], others: [] };
  const asked = at.more ? [] : (at.found?.paper.opensIf ?? []);
  return {
    conditions: conditionsOn(context, state, at),
    /** Conditions as published, each as the form's list has it. */
    asked: asked.map(({ ballot, option, won }) => `${won ? 'won' : 'lost'}|${ballot}|${option}`),
    others: othersOf(context, state),
  };
}

function setupOf(
  context: Context,
  rules: BallotRules | null,
  about: Parameters<typeof loadSetup>[2],
) {
  return loadSetup(visitOf(context), rules?.rule ?? null, about);
}

/** Every ballot of the decision with where it stands, once there are several. */
function othersOf(context: Context, state: AssemblyState) {
  const local = inLanguage(visitOf(context).lang);
  return state.decision.ballots.map((one) => ({
    ballot: one.paper.ballot,
    question: local(one.paper.question),
    status: standingOf(one, state),
  }));
}

/** What earlier ballots may have to decide before this one opens. */
function conditionsOn(
  context: Context,
  { decision: { ballots } }: AssemblyState,
  { found, more, titleOf }: Omit<AtHand, 'vote'>,
) {
  const { t, lang } = visitOf(context);
  const local = inLanguage(lang);
  const at = ballots.findIndex(({ paper }) => paper.ballot === found?.paper.ballot);
  const earlier = more || at < 0 ? ballots : ballots.slice(0, at);
  return earlier.flatMap(({ paper: { ballot, question, options } }) =>
    options.flatMap((option) =>
      (['won', 'lost'] as const).map((how) => ({
        value: `${how}|${ballot}|${option}`,
        label: t(`count.field.condition.${how}`, {
          option: titleOf(option),
          question: local(question),
        }),
      })),
    ),
  );
}

function headOf(found: BallotState | null, context: Context) {
  if (found === null) return { status: 'none', ballot: '', question: '' } as const;
  const { status, paper } = found;
  return { status, ballot: paper.ballot, question: wordsIn(paper.question, languageOf(context)) };
}

/** The question in each language of the assembly: as published, else the usual one. */
function questionsOf(state: AssemblyState, vote: Vote, found: BallotState | null) {
  const spoken = commissioned(state)?.languages ?? ['en'];
  return LANGUAGES.filter((one) => spoken.includes(one)).map((language) => ({
    language,
    words: found
      ? (found.paper.question[language] ?? '')
      : translatorFor(language, catalogueOf(language)).t(`decision.${vote}.question`),
    own: (found?.paper.own ?? []).map(({ text }) => text[language] ?? '').join('\n'),
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
  const { totals, winners, lots, tied, judged } = found.result;
  return {
    totals: totals.map(({ option, votes }) => ({
      option,
      votes,
      judged: judged?.find((one) => one.option === option) ?? null,
      title: titleOf(option),
      won: winners.includes(option),
    })),
    lots: lots.map(titleOf),
    tied: tied.length,
  };
}

export type BallotSeen = Awaited<ReturnType<typeof loadBallot>>;
