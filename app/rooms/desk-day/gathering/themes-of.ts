import type { AssemblyState, RoundId } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import type { Context } from '../load-day.ts';

/** What a table talks about in a round; null where it has no theme of its own. */
export type ThemeAt = (round: RoundId, table: number) => string | null;

/** The themes of all tables, in the words they were named in. */
export async function themesOf({
  context,
  assembly,
  state,
}: {
  readonly context: Context;
  readonly assembly: string;
  readonly state: AssemblyState;
}): Promise<ThemeAt> {
  const { gathering, deliberation } = state;
  const used = Object.values(gathering.seating).flatMap(({ themes }) => themes);
  const documents = [...new Set(used)].flatMap((theme) => {
    const title = deliberation.themes.get(theme)?.title.document;
    return title === undefined ? [] : [title];
  });
  const words = await textsOf(visitOf(context).services.store, assembly, documents);
  return (round, table) => {
    const theme = gathering.seating[round]?.themes[table - 1];
    const title = theme === undefined ? undefined : deliberation.themes.get(theme)?.title.document;
    return title === undefined ? null : (words.get(title) ?? null);
  };
}
