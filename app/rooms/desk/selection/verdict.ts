import { type Quota, quotaProblem } from '@commonlot/stages';
import type { Translate } from '../../../i18n/translator.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { feasibility } from '../../../server/acts/4-selection/feasibility.ts';
import type { AtDesk } from '../../../server/pages/desk-assembly.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import type { Context } from '../shared/here.ts';
import { type QuotaWords, wordsOfQuotas } from './quota-rows.ts';

/** Whether a panel can be found, in plain words. */
export interface Verdict {
  readonly fits: boolean;
  readonly sentences: readonly string[];
}

type Found = Extract<Awaited<ReturnType<typeof feasibility>>, { ok: false }>;

/** Judges quotas against the people who registered. */
export async function verdictOn(
  context: Context,
  { id, state }: Pick<AtDesk, 'id' | 'state'>,
  quotas: readonly Quota[],
  size: number,
): Promise<Verdict> {
  const { t, services } = visitOf(context);
  if (!Number.isInteger(size) || size < 1)
    return { fits: false, sentences: [t('selection.verdict.size')] };
  const problem = quotaProblem(quotas, size);
  if (problem) {
    const words = wordsOfQuotas(context, state);
    return { fits: false, sentences: [refusalWords(t, withWords(problem, words))] };
  }
  const found = await feasibility(services.store, id, { quotas, size });
  if (found.ok) return { fits: true, sentences: [t('selection.verdict.fits', { size })] };
  return { fits: false, sentences: why(t, found, wordsOfQuotas(context, state)) };
}

/** The smallest changes that help, or what of the pool stands in the way. */
function why(t: Translate, found: Found, words: QuotaWords): readonly string[] {
  const changes = found.relaxations.map(({ bound, from, to, ...row }) =>
    t(`selection.verdict.change.${bound}`, { ...words(row.feature, row.value), from, to }),
  );
  if (changes.length > 0) return [t('selection.verdict.relax'), ...changes];
  const sentences = new Set(found.problems.map((one) => poolSentence(t, one, words)));
  return sentences.size > 0 ? [...sentences] : [t('selection.verdict.none')];
}

function poolSentence(t: Translate, problem: Found['problems'][number], words: QuotaWords): string {
  switch (problem.code) {
    case 'pool-too-small': {
      const { people, size } = problem;
      return t('selection.verdict.pool-too-small', { people, size });
    }
    case 'value-nobody-has': {
      const { feature, value, min, people } = problem;
      return t('selection.verdict.value-nobody-has', { ...words(feature, value), min, people });
    }
    case 'value-unknown':
      return t('selection.verdict.value-unknown', words(problem.feature, problem.value));
    // Said of the quotas themselves before the pool is asked.
    case 'size-not-whole':
    case 'person-twice':
    case 'quota-faulty':
    case 'quotas-do-not-add-up':
    // Of rules that the desk does not offer.
    case 'intersection-unknown':
    case 'limit-faulty':
    case 'exception-stranger':
    case 'exception-twice':
    case 'too-many-included':
    case 'included-share-home':
    case 'included-over-quota':
      return t('selection.verdict.none');
  }
}

/** A refusal that names a quota, in the words of the screen. */
function withWords<Refused extends { readonly code: string }>(
  refusal: Refused,
  words: QuotaWords,
): Refused {
  const { feature, value } = { feature: '', value: '', ...refusal };
  if (typeof feature !== 'string' || feature === '') return refusal;
  const named = words(feature, typeof value === 'string' ? value : '');
  return { ...refusal, ...('value' in refusal ? named : { feature: named.feature }) };
}
