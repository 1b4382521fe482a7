import { accept, type Result, refuse } from '@commonlot/exact';
import { link } from './link.ts';
import { similarities } from './similarity.ts';
import { bindingTerms } from './terms.ts';
import { type Note, tellingOf, vectorsOf } from './weigh.ts';

/** Notes that may belong together, for a person to confirm, change or throw away. */
export type Group = {
  /** Ids of at least two notes, sorted. */
  readonly members: readonly string[];
  /** Words that bind them, best first, at most five, lower case without accents. */
  readonly terms: readonly string[];
  /** Mean similarity of the two halves last joined, from the floor to 1. */
  readonly similarity: number;
};

export type Suggestion = {
  /** Largest first. No note is in two. */
  readonly groups: readonly Group[];
  /** Ids of notes like no other, sorted: they are themes of their own until somebody says not. */
  readonly ungrouped: readonly string[];
};

export type ThemesRefusal =
  | { readonly code: 'note-twice'; readonly id: string }
  | { readonly code: 'too-many-notes'; readonly notes: number; readonly most: number }
  | { readonly code: 'floor-faulty'; readonly floor: number };

/** 4 n^2 bytes of similarities: 256 MB at this many. */
const MOST_NOTES = 8000;

/**
 * Suggests groups of short notes: TF-IDF of runs of three to five characters within words (frequency
 * counted in each language apart), cosine, average linkage down to a floor of similarity. Offline,
 * no model, no dictionary; the same notes give the same groups in any order. Notes in different
 * languages meet only over words they share (names, loan words): joining the rest is for people.
 * O(n^2) in the notes.
 * @param options.floor least mean similarity of two groups to be joined, above 0 and at most 1
 */
export function suggestGroups(
  notes: readonly Note[],
  { floor = 0.12 }: { readonly floor?: number } = {},
): Result<Suggestion, ThemesRefusal> {
  if (!(floor > 0 && floor <= 1)) return refuse({ code: 'floor-faulty', floor });
  if (notes.length > MOST_NOTES)
    return refuse({ code: 'too-many-notes', notes: notes.length, most: MOST_NOTES });
  const sorted = [...notes].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const twice = sorted.find(({ id }, i) => sorted[i + 1]?.id === id);
  if (twice !== undefined) return refuse({ code: 'note-twice', id: twice.id });
  const telling = tellingOf(sorted);
  const matrix = similarities(vectorsOf(sorted, telling));
  const groups = link(matrix, sorted.length, floor).map(({ members, similarity }): Group => {
    const here = members.flatMap((i) => sorted[i] ?? []);
    return { members: here.map(({ id }) => id), terms: bindingTerms(here, telling), similarity };
  });
  const grouped = new Set(groups.flatMap(({ members }) => members));
  return accept({
    groups: groups.sort(
      (a, b) =>
        b.members.length - a.members.length ||
        ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1),
    ),
    ungrouped: sorted.map(({ id }) => id).filter((id) => !grouped.has(id)),
  });
}
