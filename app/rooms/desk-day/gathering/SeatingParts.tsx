import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { usePage, useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { RoundRow } from './load-rounds.ts';

/** Plans, or plans again, every round of a kind that has not begun. */
export function PlanForms({
  waiting,
  planned,
}: {
  readonly waiting: { readonly talk: number; readonly theme: number };
  readonly planned: boolean;
}): ReactNode {
  const t = useT();
  const kinds = (['talk', 'theme'] as const).filter((kind) => waiting[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <Card tone={planned ? 'plain' : 'next'} title={t('gathering.seating.plan')}>
      <p>{t('gathering.seating.plan-what')}</p>
      <div className="row">
        {kinds.map((kind, place) => (
          <Form key={kind}>
            <input type="hidden" name="kind" value={kind} />
            <Button weight={place === 0 && !planned ? 'main' : 'quiet'}>
              {t(`gathering.seating.plan-${kind}`, { count: waiting[kind] })}
            </Button>
          </Form>
        ))}
      </div>
    </Card>
  );
}

/** What the plan reached, in words, beside what is possible at all. */
export function Quality({ round }: { readonly round: RoundRow }): ReactNode {
  const { t, format } = usePage();
  const { quality, tables, people } = round;
  if (quality === null) return null;
  const share =
    quality.upperBound > 0 ? Math.min(1, quality.distinctPairs / quality.upperBound) : 1;
  return (
    <ul>
      <li>{t('gathering.quality.size', { tables, people })}</li>
      <li>
        {t('gathering.quality.pairs', {
          pairs: quality.distinctPairs,
          bound: quality.upperBound,
          percent: format.percent(share),
        })}
      </li>
      <li>{t('gathering.quality.repeats', { repeats: quality.repeats })}</li>
      <li>{t('gathering.quality.new', { least: quality.minNewPeople })}</li>
      <li>{t('gathering.quality.cells', { off: quality.cellsOff, cells: quality.cells })}</li>
    </ul>
  );
}

/** The map's table: who sits where, in words. */
export function WhoSits({
  tables,
}: {
  readonly tables: readonly { readonly number: number; readonly names: readonly string[] }[];
}): ReactNode {
  const { t, format } = usePage();
  return (
    <details>
      <summary>{t('gathering.seating.who')}</summary>
      <DataTable
        caption={t('gathering.seating.who')}
        captionHidden
        rows={tables}
        keyOf={({ number }) => `${number}`}
        columns={[
          {
            key: 'table',
            label: t('gathering.seating.table'),
            cell: ({ number }) => number,
          },
          {
            key: 'people',
            label: t('gathering.seating.people'),
            cell: ({ names }) => format.list(names),
          },
        ]}
      />
    </details>
  );
}

/** What can be printed for the day. */
export function Prints({
  base,
  ready,
}: {
  readonly base: string;
  readonly ready: boolean;
}): ReactNode {
  const t = useT();
  const lists = ready
    ? (['wall-list', 'name-cards', 'table-cards', 'table-sheets'] as const)
    : (['name-cards'] as const);
  return (
    <>
      <h2>{t('gathering.print.title')}</h2>
      <ul className={styles.lines}>
        {lists.map((list) => (
          <li key={list}>
            <span>{t(`gathering.print.${list}`)}</span>
            <Link to={`${base}/gathering/print/${list}`}>{t('gathering.print.go')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
