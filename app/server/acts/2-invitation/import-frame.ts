import { accept, type Result, refuse } from '@commonlot/exact';
import { commitList, type SaltedRow } from '@commonlot/record';
import type { FrameRow } from '../../files/frame.ts';
import type { FileProblems } from '../../files/problem.ts';
import { insertMany } from '../../store/insert-many.ts';
import { type Chance, newIdOf, newSalt } from '../chance.ts';
import { attachLines, digestOfRows } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

/** What letters are shared out by: a stratum is a neighbourhood, a decile, or the whole frame. */
export const STRATIFY = ['stratum', 'area', 'decile', 'none'] as const;
export type Stratify = (typeof STRATIFY)[number];

export type FrameRefusal =
  | ActRefusal
  | { readonly code: 'file-problems'; readonly problems: FileProblems };

/**
 * Imports a sampling frame, all or nothing: rows to the register, a commitment and the list of
 * random household ids with their stratum to the record.
 */
export async function importFrame(
  doing: Doing,
  rows: readonly FrameRow[],
  stratify: Stratify,
): Promise<Result<Done, FrameRefusal>> {
  const { store, assembly, chance } = doing;
  const households = rows.map((row) => householdOf(row, stratify, chance));
  const salted: SaltedRow[] = households.map(({ id, salt, stratum, address }) => ({
    id,
    salt,
    row: { address, stratum },
  }));
  const commitment = commitList(salted);
  if (!commitment.ok) throw new Error(`frame does not commit: ${commitment.refusal.code}`);
  const listed = [...households].sort((a, b) => (a.id < b.id ? -1 : 1));
  const list = attachLines(
    'households.jsonl',
    'public',
    listed.map(({ id, stratum }) => ({ id, stratum })),
  );
  const strata = countStrata(households.map(({ stratum }) => stratum));
  const { root } = commitment.value;
  const data = { households: rows.length, root, list: list.ref, strata };
  const sealed = await perform(
    doing,
    { type: 'invitation.seal-frame', data },
    {
      documents: [list.document],
      fingerprint: { rows: digestOfRows(rows), strata },
      register: async (tx) => {
        await tx.deleteFrom('households').where('assembly_id', '=', assembly).execute();
        await insertMany(
          tx,
          store.differences,
          'households',
          households.map(({ id, salt, row: { area, decile }, stratum, address }, place) => ({
            ...{ assembly_id: assembly, id, position: place + 1, area, decile, stratum, salt },
            address: JSON.stringify(address),
            replies: 0,
          })),
        );
      },
    },
  );
  return sealed.ok ? accept(sealed.value) : refuse(sealed.refusal);
}

function householdOf(row: FrameRow, stratify: Stratify, chance: Chance) {
  const stratum = stratumOf(row, stratify);
  const address = { lines: row.lines, postcode: row.postcode, place: row.place, ref: row.id };
  return { id: newIdOf(chance, 'household'), salt: newSalt(chance), row, stratum, address };
}

function stratumOf(row: FrameRow, stratify: Stratify): string {
  switch (stratify) {
    case 'stratum':
      return row.stratum ?? row.area ?? 'all';
    case 'area':
      return row.area ?? 'all';
    case 'decile':
      return row.decile === null ? 'all' : `decile ${String(row.decile).padStart(2, '0')}`;
    case 'none':
      return 'all';
  }
}

function countStrata(
  names: readonly string[],
): readonly { readonly stratum: string; readonly households: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([stratum, households]) => ({ stratum, households }))
    .sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
}
