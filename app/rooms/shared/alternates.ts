import { type AssemblyState, type SelectionState, viewSelection } from '@commonlot/stages';

/** A draw of alternates, as pages tell of it. */
export interface ShownAlternates {
  /** How many were drawn, and how many could have been. */
  readonly alternates: number;
  readonly candidates: number;
  /** Of a hundred members, how many were taken to stay. */
  readonly stay: number;
  /** What quotas miss then, as a share of their size. */
  readonly missed: { readonly with: number; readonly without: number };
  /** SHA-256 of the document with everybody's chance, which is public. */
  readonly document: string;
}

/** The alternates drawn with the panel; null where there are none. */
export function shownAlternates({ selection }: AssemblyState): ShownAlternates | null {
  const { alternates, alternatePlan } = viewSelection(selection);
  if (alternates === null) return null;
  const { candidates, missed } = alternates.summary;
  return {
    alternates: alternates.alternates.length,
    candidates,
    stay: alternatePlan?.stayPercent ?? 0,
    missed,
    document: alternates.document.document,
  };
}

/** How many were announced with a panel that is drawn, and are not drawn themselves; mostly 0. */
export function alternatesToCome({ status, alternatePlan, alternates }: SelectionState): number {
  const drawn = status === 'drawn' || status === 'completed';
  return drawn && alternates === null ? (alternatePlan?.count ?? 0) : 0;
}
