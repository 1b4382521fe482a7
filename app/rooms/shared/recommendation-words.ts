import {
  type AssemblyState,
  type Language,
  type RecommendationId,
  readId,
} from '@commonlot/stages';
import type { PageLanguage } from '../../i18n/languages.ts';
import { type ProposalWords, readWords } from '../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../server/acts/documents.ts';
import type { Store } from '../../server/store/contract.ts';
import { inLanguage } from './in-language.ts';

interface Place {
  readonly store: Store;
  readonly id: string;
  readonly state: Pick<AssemblyState, 'deliberation' | 'decision'>;
  readonly lang: PageLanguage;
}

/** What a recommendation says; an option of a ballot has said all in its title. */
export interface RecommendationWords extends ProposalWords {
  readonly kind: 'proposal' | 'option';
  /** Language of the words, null for that of the page. */
  readonly lang: Language | null;
}

/**
 * Recommendations in words, in the order given: a proposal by its sheet, an option written for one
 * ballot by the question it answers. Words that were redacted are empty.
 */
export async function recommendationWords(
  { store, id, state, lang }: Place,
  recommendations: readonly RecommendationId[],
): Promise<readonly RecommendationWords[]> {
  const sheets = recommendations.map((one) => {
    const proposal = readId('proposal', one);
    return proposal && state.deliberation.proposals.get(proposal)?.versions.at(-1)?.text;
  });
  const asked = answersToQuestions(state, lang);
  const texts = await textsOf(
    store,
    id,
    sheets.flatMap((text) => (text ? [text.document] : [])),
  );
  return recommendations.map((one, at) => {
    const text = sheets[at];
    const words = readWords(text ? (texts.get(text.document) ?? null) : null);
    const title = asked.get(one) ?? words.title;
    const kind = readId('proposal', one) ? 'proposal' : 'option';
    return { ...words, kind, title, lang: text?.lang ?? null };
  });
}

/** Options written for a ballot, after the question it asked: "Keep the article? No change". */
export function answersToQuestions(
  { decision }: Pick<AssemblyState, 'decision'>,
  lang: PageLanguage,
): ReadonlyMap<string, string> {
  const local = inLanguage(lang);
  return new Map(
    decision.ballots.flatMap(({ paper: { question, own = [] } }) =>
      own.map(({ option, text }) => [option, `${local(question)} ${local(text)}`] as const),
    ),
  );
}
