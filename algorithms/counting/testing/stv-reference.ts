import type { Amount } from '../amount.ts';

/** One line of a reference count: what was done in which round, and how all stood then. */
export interface ReferenceLine {
  readonly round: string;
  readonly action: string;
  readonly quota: string;
  /** Non-transferable votes, or the residue of a Meek count. */
  readonly rest: string;
  /** Of a Meek count. */
  readonly surplus: string;
  readonly options: readonly {
    readonly name: string;
    readonly state: string;
    readonly vote: string;
    /** Of a Meek count. */
    readonly keeps: string;
  }[];
}

/** Reads a reference count: tab separated under a heading; lines without figures are left out. */
export function readReference(text: string): readonly ReferenceLine[] {
  const [heading = '', ...lines] = text.split('\n');
  const columns = heading.split('\t');
  const first = columns.indexOf('1.name');
  const wide = columns.includes('1.kf') ? 4 : 3;
  const cell = (cells: readonly string[], column: string) => cells[columns.indexOf(column)] ?? '';
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length > first)
    .map((cells) => {
      const many = Math.floor((cells.length - first) / wide);
      return {
        round: cell(cells, 'R'),
        action: cell(cells, 'Action'),
        quota: cell(cells, 'Quota'),
        rest: cell(cells, 'Non-Transferable') + cell(cells, 'Residual'),
        surplus: cell(cells, 'Surplus'),
        options: Array.from({ length: many }, (_, at) => {
          const [name = '', state = '', vote = '', keeps = ''] = cells.slice(first + at * wide);
          return { name, state, vote, keeps: wide === 4 ? keeps : '' };
        }),
      };
    });
}

/** An amount with so many decimals, rounded to the nearest, as a reference count writes it. */
export function written(amount: Amount, digits: number): string {
  const [whole = '', rest = ''] = String(amount).split('.');
  const cut = rest.padEnd(digits, '0').slice(0, digits);
  const up = BigInt(rest.charAt(digits) || '0') >= 5n ? 1n : 0n;
  const text = String(BigInt(whole + cut) + up).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
