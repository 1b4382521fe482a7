import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import type { Details } from './load-details.ts';

type Seated = NonNullable<Details['gathering']['rounds'][number]['seating']>;

/** What a seating aimed at and how many rules it kept, where its record says so. */
export function SeatingAims({
  goals,
  rules,
  moved,
}: Pick<Seated, 'goals' | 'rules' | 'moved'>): ReactNode {
  const { t } = usePage();
  return (
    <>
      {goals === null ? null : <Aims goals={goals} rules={rules} />}
      {moved > 0 ? <> {t('seats.words.changed', { moved })}</> : null}
    </>
  );
}

function Aims({
  goals,
  rules,
}: {
  readonly goals: NonNullable<Seated['goals']>;
  readonly rules: Seated['rules'];
}): ReactNode {
  const { t, format } = usePage();
  const words = goals.map(({ key, feature }) => {
    if (feature !== null) return feature;
    const known = key === 'kind' || key === 'group' ? key : 'meetings';
    return t(`gathering.rules.goal-${known}`);
  });
  return (
    <>
      {t('record.seated.goals', { goals: format.list(words) })}{' '}
      {rules === null ? null : t('record.seated.rules', { count: rules })}
    </>
  );
}
