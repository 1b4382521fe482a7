import type { AssemblyState } from '@commonlot/stages';
import { readWords } from '../../../server/acts/6-deliberation/proposals.ts';
import type { Vote } from '../../../server/acts/7-decision/box.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import type { Store } from '../../../server/store/contract.ts';
import { themeRows } from '../deliberation/words.ts';

export interface BallotOption {
  readonly option: string;
  readonly title: string;
}

/** What can stand on a ballot: themes that hold notes, or proposals that were handed in. */
export async function optionsOf(
  store: Store,
  assembly: string,
  { deliberation, decision }: AssemblyState,
  vote: Vote,
): Promise<readonly BallotOption[]> {
  if (vote === 'dots') {
    const rows = await themeRows(store, assembly, deliberation);
    return rows
      .filter(({ notes }) => notes > 0)
      .map(({ theme, title }) => ({ option: theme, title }));
  }
  const handedIn = new Set(decision.handedIn);
  const proposals = deliberation.proposals
    .keysWhere((_, key) => handedIn.has(key))
    .flatMap((proposal) => {
      const text = deliberation.proposals.get(proposal)?.versions.at(-1)?.text;
      return text ? [{ proposal, document: text.document }] : [];
    });
  const words = await textsOf(
    store,
    assembly,
    proposals.map(({ document }) => document),
  );
  return proposals
    .map(({ proposal, document }) => ({
      option: proposal,
      title: readWords(words.get(document) ?? null).title || '–',
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
