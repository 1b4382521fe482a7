import { type ReactNode, useId } from 'react';
import styles from './DataTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly label: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures line up at the end. */
  readonly figures?: boolean;
}

/**
 * Rows of facts. Accessibility: a caption, column headers and the first cell as the row's header;
 * on phones the table scrolls by itself, can be reached by keyboard and is named by its caption (WCAG 1.4.10, 2.1.1).
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  captionHidden = false,
}: {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The heading right above says the same. */
  readonly captionHidden?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-labelledby={id}>
      <table className={styles.table}>
        <caption id={id} className={captionHidden ? 'visually-hidden' : styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, figures }) => (
              <th key={key} scope="col" className={figures ? styles.figures : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, place) => (
                <Cell key={column.key} column={column} row={row} first={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({
  column,
  row,
  first,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly first: boolean;
}): ReactNode {
  const style = column.figures ? styles.figures : undefined;
  if (!first) return <td className={style}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={style}>
      {column.cell(row)}
    </th>
  );
}
