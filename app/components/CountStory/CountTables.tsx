import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { DataTable } from '../DataTable/DataTable.tsx';
import styles from './CountStory.module.css';
import type { Story, Table } from './story-shape.ts';

/** A table as long as this lies open. */
const MOST_ROWS = 25;
/** As many tables of stages lie open. */
const MOST_TABLES = 3;

/** A long table behind the browser's own fold. */
export function Folded({
  rows,
  children,
}: {
  readonly rows: number;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = usePage();
  if (rows <= MOST_ROWS) return children;
  return (
    <details className={styles.lines}>
      <summary>{t('count.table.all', { count: rows })}</summary>
      {children}
    </details>
  );
}

export function Lots({ lots }: Pick<Story, 'lots'>): ReactNode {
  const { t } = usePage();
  if (lots.length === 0) return null;
  return (
    <details className={styles.lines}>
      <summary>{t('count.section.lots')}</summary>
      <ol>
        {lots.map((lot) => (
          <li key={lot}>{lot}</li>
        ))}
      </ol>
    </details>
  );
}

export function Stages({ tables }: { readonly tables: Story['stages'] }): ReactNode {
  const { t } = usePage();
  const plain = tables.map((table) => <Plain key={table.caption} table={table} />);
  if (tables.length <= MOST_TABLES) return plain;
  return (
    <details className={styles.lines}>
      <summary>{t('count.section.stages-all')}</summary>
      {plain}
    </details>
  );
}

/** A table of the story; its caption can be left to a heading. */
export function Plain({
  table,
  hidden = false,
}: {
  readonly table: Table;
  readonly hidden?: boolean;
}): ReactNode {
  const { caption, columns, rows } = table;
  return (
    <DataTable
      caption={caption}
      captionHidden={hidden}
      rows={rows}
      keyOf={({ key }) => key}
      columns={columns.map(({ label, figures }, at) => ({
        key: `${at}`,
        label,
        figures,
        cell: ({ cells, strong }: Table['rows'][number]) =>
          strong ? <span className={styles.strong}>{cells[at]}</span> : cells[at],
      }))}
    />
  );
}
