import { type Quota, quotaProblem } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { feasibility } from '../../../server/acts/4-selection/feasibility.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import type { Context } from '../shared/here.ts';

/** Whether a panel can be found, in plain words. */
export interface Verdict {
  readonly fits: boolean;
  readonly sentences: readonly string[];
}

/** Judges quotas against the people who registered. */
export async function verdictOn(
  context: Context,
  assembly: string,
  quotas: readonly Quota[],
  size: number,
): Promise<Verdict> {
  const { t, services } = visitOf(context);
  if (!Number.isInteger(size) || size < 1)
    return { fits: false, sentences: [t('selection.verdict.size')] };
  const problem = quotaProblem(quotas, size);
  if (problem) return { fits: false, sentences: [refusalWords(t, problem)] };
  const found = await feasibility(services.store, assembly, { quotas, size });
  if (found.ok) return { fits: true, sentences: [t('selection.verdict.fits', { size })] };
  const { problems, relaxations } = found;
  const changes = relaxations.map(({ feature, value, bound, from, to }) =>
    t(`selection.verdict.change.${bound}`, { feature, value, from, to }),
  );
  if (changes.length > 0)
    return { fits: false, sentences: [t('selection.verdict.relax'), ...changes] };
  return {
    fits: false,
    sentences:
      problems.length > 0
        ? [...new Set(problems.map((one) => poolSentence(context, one)))]
        : [t('selection.verdict.none')],
  };
}

type PoolProblem = Extract<
  Awaited<ReturnType<typeof feasibility>>,
  { ok: false }
>['problems'][number];

function poolSentence(context: Context, problem: PoolProblem): string {
  const { t } = visitOf(context);
  switch (problem.code) {
    case 'pool-too-small': {
      const { people, size } = problem;
      return t('selection.verdict.pool-too-small', { people, size });
    }
    case 'value-nobody-has': {
      const { feature, value, min, people } = problem;
      return t('selection.verdict.value-nobody-has', { feature, value, min, people });
    }
    case 'value-unknown': {
      const { feature, value } = problem;
      return t('selection.verdict.value-unknown', { feature, value });
    }
    default:
      return t('selection.verdict.none');
  }
}
