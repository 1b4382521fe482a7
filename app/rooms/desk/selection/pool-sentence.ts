import type { Feasible } from '../../../server/acts/4-selection/feasibility.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import type { Speech } from './speech.ts';

type Problem = Extract<Feasible, { readonly ok: false }>['problems'][number];

/** What is wrong with quotas for this pool. */
export function poolSentence({ t, words }: Speech, problem: Problem): string {
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
    case 'quotas-do-not-add-up': {
      const named = { ...problem, ...words(problem.feature, '') };
      return refusalWords(t, named);
    }
    // Said of the quotas themselves before the pool is asked.
    case 'size-not-whole':
    case 'person-twice':
    case 'quota-faulty':
    // Of rules that the desk does not offer.
    case 'intersection-unknown':
    case 'limit-faulty':
    case 'exception-stranger':
    case 'exception-twice':
    case 'too-many-included':
    case 'included-share-home':
    case 'included-over-quota':
      return t('selection.verdict.not');
  }
}
