import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { TOKEN, tokenPath } from '../token.ts';
import styles from './QuotaSlots.module.css';

export interface QuotaRow {
  readonly label: string;
  /** People there are. */
  readonly have: number;
  /** Places to fill, at least and at most. */
  readonly min: number;
  readonly max: number;
}

export interface QuotaFeature {
  readonly label: string;
  readonly rows: readonly QuotaRow[];
}

/** Tokens in a line before it wraps. */
const COLUMNS = 24;

function across(from: number, to: number): (readonly [number, number])[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => {
    const place = from + step;
    return [place % COLUMNS, Math.floor(place / COLUMNS)] as const;
  });
}

/**
 * Who is there beside who should be: one slot a place, one token a person. Slots left empty below
 * the least are what is missing; tokens past the most are too many.
 * Accessibility: a table for each feature, with every row's numbers and verdict in words; the pictures are decoration.
 */
export function QuotaSlots({
  features,
}: {
  readonly features: readonly QuotaFeature[];
}): ReactNode {
  return (
    <div className={styles.features}>
      {features.map(({ label, rows }) => (
        <table key={label} className={styles.table}>
          <caption className={styles.feature}>{label}</caption>
          <tbody>
            {rows.map((row) => (
              <Row key={row.label} row={row} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: QuotaRow }): ReactNode {
  const { label, have, min, max } = row;
  const lines = Math.ceil(Math.max(have, max, 1) / COLUMNS);
  const state = have < min ? 'few' : have > max ? 'many' : 'fits';
  const size = { width: COLUMNS * TOKEN.stepX, height: lines * TOKEN.stepY };
  return (
    <tr>
      <th className={styles.label} scope="row">
        {label}
      </th>
      <td className={styles.slots}>
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          className={styles.picture}
          aria-hidden="true"
        >
          <path className={styles.slot} d={tokenPath(across(0, max)) || undefined} />
          <path
            className={styles[state]}
            d={tokenPath(across(0, Math.min(have, max))) || undefined}
          />
          <path className={styles.over} d={tokenPath(across(max, have)) || undefined} />
        </svg>
        <Verdict row={row} state={state} />
      </td>
    </tr>
  );
}

function Verdict({
  row,
  state,
}: {
  readonly row: QuotaRow;
  readonly state: 'few' | 'many' | 'fits';
}): ReactNode {
  const t = useT();
  const { have, min, max } = row;
  const values = { have, min, max, missing: min - have, over: have - max };
  const words = t(`shell.quota.${state}`, values);
  return (
    <span className={state === 'fits' ? styles.verdict : `${styles.verdict} ${styles.wrong}`}>
      {words}
    </span>
  );
}
