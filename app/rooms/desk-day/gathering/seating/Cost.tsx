import type { ReactNode } from 'react';
import { usePage } from '../../../../i18n/page.tsx';
import type { Translate } from '../../../../i18n/translator.ts';
import type { ToldChoice, ToldRule } from './load-move.ts';
import styles from './seating.module.css';

/** What a move costs in words; the script `seats` shows the same at the tables while dragging. */
export function Cost({ choice }: { readonly choice: ToldChoice }): ReactNode {
  const { t, format } = usePage();
  const { repeats, cellsOff, broken, table } = choice;
  const parts = [
    ...(broken.length > 0
      ? [
          t('seats.cost.against', {
            rules: format.list(broken.map((one) => ruleIn(t, format, one))),
          }),
        ]
      : []),
    ...(repeats > 0 ? [t('seats.cost.repeats-more', { count: repeats })] : []),
    ...(repeats < 0 ? [t('seats.cost.repeats-fewer', { count: -repeats })] : []),
    ...(cellsOff > 0 ? [t('seats.cost.cells-more', { count: cellsOff })] : []),
    ...(cellsOff < 0 ? [t('seats.cost.cells-fewer', { count: -cellsOff })] : []),
  ];
  const level = broken.length > 0 ? 'against' : repeats + cellsOff > 0 ? 'costs' : 'open';
  return (
    <span className={styles[level]} data-cost-of={table} data-level={level}>
      {parts.length === 0 ? t('seats.cost.none') : format.list(parts)}
    </span>
  );
}

type Format = ReturnType<typeof usePage>['format'];

function ruleIn(t: Translate, format: Format, { rule, names, table }: ToldRule): string {
  const words = { names: format.list(names), table };
  if (rule === 'seated-once' || rule === 'absent' || rule === 'no-such-seat')
    return t('seats.rule.other');
  return t(`seats.rule.${rule}`, words);
}
