import {
  type AssemblyState,
  type BallotPaper,
  LANGUAGES,
  type Language,
  marksOf,
  openRound,
  present,
  seated,
  wordsIn,
} from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { readWords } from '../../server/acts/6-deliberation/proposals.ts';
import { countCast } from '../../server/acts/7-decision/box.ts';
import { foldAssembly } from '../../server/acts/assembly-state.ts';
import { textsOf } from '../../server/acts/documents.ts';
import type { Store } from '../../server/store/contract.ts';
import { hallTables } from './hall-tables.ts';
import { sceneOf } from './scene.ts';

type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** Everything the wall may show: rounds, tables, themes and counts, never a name. */
export async function loadHall(context: Context) {
  const { services, lang, url } = visitOf(context);
  const { id, name, slug } = assemblyOf(context);
  const { state } = await foldAssembly(services.store, id);
  const language = LANGUAGES.find((one) => one === lang) ?? 'en';
  const { gathering, commission, selection } = state;
  const scene = sceneOf(state);
  const next = gathering.rounds.find(({ round }) => !gathering.run[round]) ?? null;
  const round = openRound(gathering) ?? next;
  const run = round ? gathering.run[round.round] : undefined;
  const question = commission.status === 'not-opened' ? null : commission.question;
  return {
    id,
    name,
    scene,
    now: services.now(),
    vote: `${url.host}/vote/${slug}`,
    question: question ? wordsIn(question, language) : '',
    round: round && {
      name: wordsIn(round.name, language),
      prompt: wordsIn(round.prompt, language),
    },
    endsAt: run?.endsAt ?? null,
    tables:
      round && (scene === 'round' || scene === 'find-table')
        ? await hallTables(services.store, id, state, round.round)
        : [],
    box: await boxNow(services.store, id, state),
    results: await resultsOf(services.store, id, state, scene, language),
    arrived: present(gathering).length,
    members: seated(selection).length,
  };
}

/** Papers in the box that is open, and how many cards may fill it. */
async function boxNow(
  store: Store,
  id: string,
  { gathering, decision, deliberation }: AssemblyState,
) {
  const open = [decision.ballot, deliberation.dots].find((one) => one?.status === 'open');
  if (!open) return null;
  const { resident, guest } = gathering.cards;
  const cards = open.paper.rules.electorate === 'everyone' ? [resident, guest] : [resident];
  return {
    papers: await countCast(store, id, open.paper.ballot),
    cards: cards.reduce((sum, { issued, voided }) => sum + issued - voided, 0),
    residentsOnly: open.paper.rules.electorate === 'residents',
    picks: picksOf(open.paper),
  };
}

/** How many marks a paper bears at most; as many as there are options where the rule has no limit. */
function picksOf({ rules, options }: BallotPaper): number {
  const marks = marksOf(rules.rule, options.length);
  return 'most' in marks ? marks.most : options.length;
}

/** The titles and votes to read out: themes with dots, or the proposals that won. */
async function resultsOf(
  store: Store,
  id: string,
  state: AssemblyState,
  scene: string,
  language: Language,
) {
  const { deliberation, decision } = state;
  const dots = scene === 'themes';
  if (!dots && scene !== 'result') return [];
  const ballot = dots ? deliberation.dots : decision.ballot;
  if (ballot?.status !== 'declared') return [];
  const { winners } = ballot.result;
  const own = new Map(ballot.paper.own?.map(({ option, text }) => [String(option), text]));
  const documents = new Map<string, string>();
  for (const [theme, { title }] of deliberation.themes.entries())
    documents.set(theme, title.document);
  for (const [proposal, { versions }] of deliberation.proposals.entries())
    documents.set(proposal, versions.at(-1)?.text.document ?? '');
  const wanted = winners.flatMap((option) => documents.get(option) ?? []);
  const words = await textsOf(store, id, wanted);
  return winners.map((option) => {
    const text = words.get(documents.get(option) ?? '') ?? null;
    const ownText = own.get(option);
    return {
      option,
      title: ownText ? wordsIn(ownText, language) : (dots ? text : readWords(text).title) || '–',
      votes: ballot.result.totals.find((one) => one.option === option)?.votes ?? 0,
    };
  });
}

export type HallSeen = Awaited<ReturnType<typeof loadHall>>;
