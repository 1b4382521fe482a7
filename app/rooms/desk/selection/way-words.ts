import { type Choice, nameOf } from '@commonlot/selection';
import type { Speech } from './speech.ts';

/** A change of quotas that helps. */
export interface Way {
  /** What it is best at; empty when nothing but being another. */
  readonly title: string;
  readonly changes: readonly string[];
  /** What it writes into the form, as a button sends it: `min.3=11 max.0=9`. */
  readonly use: string;
}

/** A change of quotas that helps, what it is best at, and what its button writes into the form. */
export function way({ t, format, words, quotas }: Speech, { reasons: all, changes }: Choice): Way {
  const kept = all.flatMap((one) => (one.code === 'keeps' ? [words(one.feature, '').feature] : []));
  const titles = [
    ...all.flatMap(({ code }) =>
      code === 'least' || code === 'fewest' ? [t(`selection.verdict.way.${code}`)] : [],
    ),
    ...(kept.length > 0 ? [t('selection.verdict.way.keeps', { features: format.list(kept) })] : []),
  ];
  const fills = changes.map(({ of, bound, to }) => {
    const { feature, value } = named(of);
    const row = quotas.findIndex((one) => one.feature === feature && one.value === value);
    return `${bound}.${row}=${to}`;
  });
  return {
    title: titles.join(' '),
    changes: changes.map(({ of, bound, from, to }) => {
      const { feature, value } = named(of);
      return t(`selection.verdict.change.${bound}`, { ...words(feature, value), from, to });
    }),
    use: fills.join(' '),
  };
}

function named(of: Choice['changes'][number]['of']) {
  return of.kind === 'limit' ? { feature: of.name, value: '' } : nameOf(of);
}
