import {
  type AssemblyState,
  type ProposalId,
  type Round,
  readId,
  type ThemeId,
} from '@commonlot/stages';
import { newIdOf } from '../acts/chance.ts';
import { chanceOf } from './chance.ts';
import { dice, type Life, stateOf } from './life.ts';
import { themeIdOf } from './theme-team.ts';
import { unit } from './town/chance.ts';
import type { Option } from './town/interest.ts';
import { proposalOf, type TrueProposal } from './town/notes.ts';
import { TRUE_THEMES } from './town/true-themes.ts';

/** The tables of a theme round, each with its theme. */
export async function themeTables(
  life: Life,
  { round }: Round,
): Promise<readonly { readonly table: number; readonly theme: ThemeId }[]> {
  const { gathering } = await stateOf(life);
  const themes = gathering.seating[round]?.themes ?? [];
  return themes.map((theme, place) => ({ table: place + 1, theme }));
}

/** The id a table's proposal gets: it follows from the act; its words are salted first. */
export function proposalIdAt({ seed }: Life, table: number): ProposalId {
  const chance = chanceOf(seed, `proposal/${table}/0`);
  chance.bytes(32);
  return newIdOf(chance, 'proposal');
}

/** What a table writes; later versions say more about the same wish. */
export function wordsAt(life: Life, table: number, theme: ThemeId, version: number): TrueProposal {
  const lang = (['en', 'en', 'en', 'nl', 'fr', 'de'] as const)[
    dice(life, `writes/${table}`).below(6)
  ];
  const truth = trueThemeOf(life, theme);
  const first = proposalOf(truth, lang ?? 'en', life.seed, `table ${table}`);
  if (version === 0) return { ...first, who: '', firstStep: '' };
  const more = proposalOf(truth, lang ?? 'en', life.seed, `table ${table}, version ${version}`);
  return { ...first, who: more.who, firstStep: more.firstStep };
}

/** What the options of a ballot on proposals are about, and how good each is besides. */
export function proposalOptions(
  life: Life,
  { deliberation, decision }: AssemblyState,
): ReadonlyMap<string, Option> {
  const ids = decision.handedIn.flatMap((id) => readId('proposal', id) ?? []);
  return new Map(
    ids.map((id) => {
      const theme = deliberation.proposals.get(id)?.theme;
      const quality = 0.4 + 1.6 * unit(dice(life, `quality/${id}`));
      return [id, { themes: theme ? [trueThemeOf(life, theme)] : [], quality }] as const;
    }),
  );
}

/** The true theme behind a theme the rehearsal named; the first for one named by hand. */
function trueThemeOf(life: Life, theme: ThemeId): number {
  const place = TRUE_THEMES.findIndex((_, number) => themeIdOf(life, number) === theme);
  return Math.max(0, place);
}
