import { accept, type Result, refuse } from '@commonlot/exact';
import type { Language, ProposalId, RoundId, ThemeId } from '@commonlot/stages';
import { newIdOf } from '../chance.ts';
import { attachText } from '../documents.ts';
import { type ActRefusal, type Doing, perform } from '../perform.ts';
import { textProblem, type WordsRefusal } from './notes.ts';

/** The sheet every table fills in. */
export const PROPOSAL_FIELDS = ['title', 'what', 'why', 'who', 'firstStep'] as const;
export type ProposalField = (typeof PROPOSAL_FIELDS)[number];
export type ProposalWords = Readonly<Record<ProposalField, string>>;

/** Writes a proposal or its next version; all versions stay readable. */
export async function writeProposal(
  doing: Doing,
  input: {
    /** Null for a new one. */
    readonly proposal: ProposalId | null;
    readonly basedOn: number;
    readonly round: RoundId;
    readonly table: number;
    readonly theme: ThemeId;
    readonly lang: Language;
    readonly words: ProposalWords;
  },
): Promise<Result<ProposalId, ActRefusal | WordsRefusal>> {
  const { basedOn, round, table, theme, lang, words } = input;
  const problem =
    textProblem(words.title, 120) ??
    PROPOSAL_FIELDS.map((field) =>
      words[field].length > 2_000 ? textProblem(words[field], 2_000) : null,
    ).find((one) => one !== null) ??
    null;
  if (problem) return refuse(problem);
  const text = attachText(doing.chance, lang, writeWords(words));
  const proposal = input.proposal ?? newIdOf(doing.chance, 'proposal');
  const data = { proposal, basedOn, round, table, theme, text: text.ref };
  const done = await perform(
    doing,
    { type: 'deliberation.write-proposal', data },
    {
      documents: [text.document],
      fingerprint: { proposal: input.proposal, basedOn, theme, ...words },
    },
  );
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  return accept(event?.type === 'deliberation.proposal-written' ? event.data.proposal : proposal);
}

/** A proposal's words as one text: a field a line group, so that it reads well on its own. */
export function writeWords(words: ProposalWords): string {
  return JSON.stringify(Object.fromEntries(PROPOSAL_FIELDS.map((field) => [field, words[field]])));
}

/** Reads a proposal's words back; a redacted one has none. */
export function readWords(text: string | null): ProposalWords {
  const parsed: unknown = text === null || text === '' ? {} : JSON.parse(text);
  const rows = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  const found = new Map(rows);
  const word = (field: ProposalField) => {
    const value: unknown = found.get(field);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: word('title'),
    what: word('what'),
    why: word('why'),
    who: word('who'),
    firstStep: word('firstStep'),
  };
}
