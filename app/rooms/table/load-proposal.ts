import type { ProposalId, ThemeId } from '@commonlot/stages';
import { visitOf } from '../../server/access/visit.ts';
import { readWords } from '../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../server/acts/documents.ts';
import { atTable, type Context, loadTable } from './load-table.ts';

/** The theme a table sits at in the round that words belong to now; null where it has none. */
export async function themeHere(context: Context): Promise<ThemeId | null> {
  const { state, round, table } = await atTable(context);
  if (round?.kind !== 'theme') return null;
  return state.gathering.seating[round.round]?.themes[table - 1] ?? null;
}

/** The proposal this table writes on its theme, with the versions before. */
export async function loadProposal(context: Context) {
  const seen = await loadTable(context);
  const { id, state, table } = await atTable(context);
  const { store } = visitOf(context).services;
  const theme = await themeHere(context);
  const found = proposalAt(state.deliberation.proposals.entries(), table, theme);
  const title = theme === null ? undefined : state.deliberation.themes.get(theme)?.title;
  const versions = found?.[1].versions ?? [];
  const words = await textsOf(store, id, [
    ...versions.map(({ text }) => text.document),
    ...(title ? [title.document] : []),
  ]);
  return {
    seen,
    theme: title ? (words.get(title.document) ?? '–') : null,
    proposal: found?.[0] ?? null,
    handedIn: found?.[1].handedIn ?? false,
    versions: versions.map(({ text, at }) => ({
      at,
      lang: text.lang,
      words: readWords(words.get(text.document) ?? null),
    })),
  };
}

/** A table's proposal on a theme, among all. */
function proposalAt<Row extends { readonly table: number; readonly theme: ThemeId }>(
  proposals: Iterable<[ProposalId, Row]>,
  table: number,
  theme: ThemeId | null,
): [ProposalId, Row] | null {
  for (const row of proposals) if (row[1].table === table && row[1].theme === theme) return row;
  return null;
}

export type ProposalAtTable = Awaited<ReturnType<typeof loadProposal>>;
