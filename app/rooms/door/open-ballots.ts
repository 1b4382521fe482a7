import { accept, type Result, refuse } from '@commonlot/exact';
import {
  type BallotPaper,
  type BallotState,
  type LocalText,
  type Marks,
  marksOf,
} from '@commonlot/stages';
import { type TryRefusal, tryCode } from '../../server/access/try-code.ts';
import { cardHash } from '../../server/acts/5-gathering/voting-cards.ts';
import { readCode } from '../../server/acts/chance.ts';
import { inLanguage } from '../shared/in-language.ts';
import type { AtDoor } from './at-door.ts';
import { proposalWords, themeTitles } from './theme-titles.ts';

/** What a proposal says beside its title. */
const PARTS = ['what', 'why', 'who', 'firstStep'] as const;
type Part = (typeof PARTS)[number];

/** One ballot as a voter sees it: options in the published order. */
export interface OpenBallot {
  readonly ballot: string;
  readonly question: string;
  readonly marks: Marks;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    /** The proposal's own words, part by part; empty for a theme. */
    readonly parts: readonly { readonly part: Part; readonly words: string }[];
    readonly lang: string | null;
  }[];
}

/** The papers that can be handed in now. */
export function openPapers({ decision, deliberation }: AtDoor['state']): readonly BallotPaper[] {
  return [deliberation.dots, decision.ballot].flatMap((one) =>
    one?.status === 'open' ? [one.paper] : [],
  );
}

/** Every ballot that is open now, in words. */
export async function openBallots(door: AtDoor): Promise<readonly OpenBallot[]> {
  const { decision, deliberation } = door.state;
  const open = (state: BallotState | null) => (state?.status === 'open' ? state.paper : null);
  const local = inLanguage(door.visit.lang);
  const found: OpenBallot[] = [];
  const dots = open(deliberation.dots);
  if (dots) {
    const options = (await themeTitles(door, dots.options)).map((one) => ({
      ...one,
      parts: [],
    }));
    const { ballot, question, rules } = dots;
    const marks = marksOf(rules.rule, options.length);
    found.push({ ballot, question: local(question), marks, options });
  }
  const paper = open(decision.ballot);
  if (paper) {
    const own = new Map<string, LocalText>(paper.own?.map(({ option, text }) => [option, text]));
    const words = await proposalWords(
      door,
      paper.options.filter((option) => !own.has(option)),
    );
    const proposals = words.map(({ id, title, lang, ...text }) => {
      const parts = PARTS.map((part) => ({ part, words: text[part] }));
      return { id, title, lang, parts: parts.filter((one) => one.words !== '') };
    });
    const byId = new Map(proposals.map((one) => [one.id, one]));
    const options = paper.options.flatMap((id) => {
      const text = own.get(id);
      if (text) return [{ id, title: local(text), lang: null, parts: [] }];
      return byId.get(id) ?? [];
    });
    const { ballot, question, rules } = paper;
    const marks = marksOf(rules.rule, options.length);
    found.push({ ballot, question: local(question), marks, options });
  }
  return found;
}

type CardRefusal = { readonly code: 'card-unknown' } | { readonly code: 'card-void' } | TryRefusal;

/** Whether a card can vote, counting tries. */
export async function tryCard(
  { visit, id }: AtDoor,
  typed: string,
): Promise<Result<null, CardRefusal>> {
  return await tryCode<null, CardRefusal>(visit, 'card', typed, async () => {
    const row = await visit.services.store.db
      .selectFrom('cards')
      .select('voided_at')
      .where('assembly_id', '=', id)
      .where('code_hash', '=', cardHash(id, readCode(typed)))
      .executeTakeFirst();
    if (!row) return refuse({ code: 'card-unknown' });
    return row.voided_at === null ? accept(null) : refuse({ code: 'card-void' });
  });
}
