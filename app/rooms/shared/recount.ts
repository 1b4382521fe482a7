import { type Ballot, type Count, type CountRefusal, count } from '@commonlot/counting';
import type { Result } from '@commonlot/exact';
import { canonical } from '@commonlot/record';
import { type BallotPaper, type BallotState, countingRule } from '@commonlot/stages';
import { z } from 'zod';
import type { Beside } from '../../components/CountStory/story-shape.ts';
import type { PageLanguage } from '../../i18n/languages.ts';
import type { Store } from '../../server/store/contract.ts';
import { document } from '../../server/store/documents.ts';
import { inLanguage } from './in-language.ts';

/** A box that nobody can add to any more. */
export type ClosedBallot = Extract<BallotState, { readonly status: 'closed' | 'declared' }>;

/** A closed ballot counted again, and what was declared beside it. */
export interface Recount {
  readonly count: Count;
  readonly beside: Beside;
  /** Whether the declared winners are those counted now; null while nothing is declared. */
  readonly agrees: boolean | null;
  /** SHA-256 of the published papers, lower-case hex. */
  readonly digest: string;
}

/** One line of the published papers. */
const Paper = z.object({ code: z.string(), choices: z.record(z.string(), z.number()) });

export function isClosed(found: BallotState | null): found is ClosedBallot {
  return found?.status === 'closed' || found?.status === 'declared';
}

/**
 * Counts a closed ballot from its published papers, by its published rule and the lots on the record:
 * what a stranger does too. Nothing of it is kept.
 * @returns null where the papers are no longer there, or the engine makes no count of them
 */
export async function recounted(
  store: Store,
  assembly: string,
  found: ClosedBallot,
): Promise<Recount | null> {
  const { box } = found;
  const file = await document(store.db, assembly, box.papers.document);
  if (!file?.bytes) return null;
  const papers = papersIn(file.bytes);
  const result = found.status === 'declared' ? found.result : null;
  const lots = result?.lots ?? [];
  const counted = countPapers(found, papers, lots);
  if (!counted.ok) return null;
  const { winners } = counted.value;
  const allGoOn = result === null || lots.length > 0 ? [] : result.tied;
  const now = new Set([...winners, ...allGoOn]);
  return {
    count: counted.value,
    beside: { cards: box.cardsIssued, allGoOn, lots, alone: markedAlone(papers) },
    agrees:
      result === null
        ? null
        : result.winners.length === now.size && result.winners.every((option) => now.has(option)),
    digest: box.papers.document,
  };
}

/** How many papers bear marks that no other paper bears; the order they were marked in is no mark. */
export function markedAlone(papers: readonly Ballot[]): number {
  const alike = new Map<string, number>();
  for (const { choices } of papers) {
    const marks = canonical(choices);
    alike.set(marks, (alike.get(marks) ?? 0) + 1);
  }
  const empty = canonical({});
  return [...alike].filter(([marks, many]) => many === 1 && marks !== empty).length;
}

function papersIn(bytes: Uint8Array): readonly Ballot[] {
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Paper.parse(JSON.parse(line)));
}

function countPapers(
  { paper: { options, rules }, box }: ClosedBallot,
  papers: readonly Ballot[],
  lots: readonly string[],
): Result<Count, CountRefusal> {
  const contest = { options, seats: rules.winners, ...(lots.length > 0 && { lots }) };
  return count(countingRule(rules.rule, box.cardsIssued), papers, contest);
}

/** What the paper calls its options: themes and proposals by their titles, others in its own words. */
export function namesOn(
  { own = [] }: BallotPaper,
  titles: ReadonlyMap<string, string>,
  language: PageLanguage,
): ReadonlyMap<string, string> {
  const local = inLanguage(language);
  return new Map([...titles, ...own.map(({ option, text }) => [option, local(text)] as const)]);
}
