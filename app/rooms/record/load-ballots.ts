import { type BallotState, countingRule, readId } from '@commonlot/stages';
import { ruleWords } from '../../components/CountStory/rule-words.ts';
import { speakerFor } from '../../components/CountStory/speaker.ts';
import { conditionsSaid, standingOf } from '../shared/conditions.ts';
import type { AtRecord } from './at-record.ts';
import { readTexts, sheetOf } from './text-of.ts';

/** Both ballots with rules, counts and options in words. */
export async function loadBallots({ state, store, id, local, visit }: AtRecord) {
  const say = speakerFor(visit.lang, visit.t, new Map());
  const { deliberation, decision } = state;
  const titles = await optionTitles({ state, store, id });
  const titleOf = (option: string) => titles.get(option)?.title ?? '–';
  const { ballots } = decision;
  const one = (which: string, ballot: BallotState | null) => {
    if (!ballot) return [];
    const { paper, status } = ballot;
    const box = status === 'closed' || status === 'declared' ? ballot.box : null;
    const result = status === 'declared' ? ballot.result : null;
    const totals = result
      ? result.totals
      : paper.options.map((option) => ({ option, votes: null }));
    return [
      {
        which,
        ballot: paper.ballot,
        status: standingOf(ballot, state),
        question: local(paper.question),
        rules: paper.rules,
        said: [
          ...ruleWords(countingRule(paper.rules.rule, box?.cardsIssued ?? cardsOut(state)), say),
          ...conditionsSaid(paper, ballots, titleOf, visit),
        ],
        box: box && {
          cast: box.cast,
          blank: box.blank,
          onPaper: box.onPaper,
          cards: box.cardsIssued,
          papers: box.papers.document,
        },
        tied: result?.tied.length ?? 0,
        lots: result?.lots.length ?? 0,
        rows: totals.map(({ option, votes }) => ({
          option,
          votes,
          judged: result?.judged?.find((one) => one.option === option) ?? null,
          won: result?.winners.includes(option) ?? false,
          ...(titles.get(option) ?? ownTitle(paper, option, local)),
        })),
      },
    ];
  };
  return [
    ...one('dots', deliberation.dots),
    ...ballots.flatMap((ballot, at) => one(at === 0 ? 'ballot' : `ballot-${at + 1}`, ballot)),
  ];
}

/** An option in words of the paper's own. */
function ownTitle({ own = [] }: BallotState['paper'], option: string, local: AtRecord['local']) {
  const found = own.find((one) => one.option === option);
  return { title: found ? local(found.text) : option, lang: '' };
}

/** Voting cards handed out so far: those who could vote. */
function cardsOut({ gathering: { cards } }: AtRecord['state']): number {
  return Object.values(cards).reduce((sum, { issued, voided }) => sum + issued - voided, 0);
}

/** Titles of themes and proposals by their id. */
export async function optionTitles({ state, store, id }: Pick<AtRecord, 'state' | 'store' | 'id'>) {
  const { themes, proposals } = state.deliberation;
  const themeRefs = [...themes.entries()].map(([key, { title }]) => ({ key, text: title }));
  const proposalRefs = [...proposals.entries()].flatMap(([key, { versions }]) => {
    const text = versions.at(-1)?.text;
    return text ? [{ key, text }] : [];
  });
  const words = await readTexts(
    store,
    id,
    [...themeRefs, ...proposalRefs].map(({ text }) => text),
  );
  const found = new Map<string, { title: string; lang: string }>();
  for (const { key, text } of themeRefs)
    found.set(key, { title: words(text).words ?? key, lang: text.lang });
  for (const { key, text } of proposalRefs)
    found.set(key, { title: sheetOf(words(text)).title || key, lang: text.lang });
  return found;
}

/** The papers of a closed ballot, by receipt: all of them, or the one somebody looks for. */
export async function papersOf({ store, id }: AtRecord, ballot: string) {
  const known = readId('ballot', ballot);
  if (!known) return [];
  const rows = await store.db
    .selectFrom('ballots')
    .select(['receipt', 'choices'])
    .where('assembly_id', '=', id)
    .where('ballot_id', '=', known)
    .orderBy('receipt')
    .execute();
  return rows.map(({ receipt, choices }) => {
    const parsed: unknown = JSON.parse(choices);
    const marks = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    return { receipt, marks: marks.map(([option, dots]) => ({ option, dots: Number(dots) })) };
  });
}
