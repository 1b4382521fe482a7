import type { ReactNode } from 'react';
import { TOKEN, TONES, type Tone, tokenPath } from '../token.ts';
import styles from './TokenBars.module.css';
import { COLUMNS, type Part, perToken, tokensOf } from './tokens-of.ts';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Language the label is written in, where it is not the page's. */
  readonly lang?: string;
  /** From the first token on. */
  readonly parts: readonly Part[];
  /** Slots to fill, for instance a quota; 0 for none. */
  readonly slots: number;
  /** The exact figure, in words. */
  readonly value: string;
  /** What became of it, in words; may be empty. */
  readonly note: string;
  readonly strong: boolean;
}

/**
 * Votes as tokens, a row each: everybody's vote can be seen up to a hundred in a row, beyond that one
 * token stands for several. Slots left empty are what is still needed.
 * Accessibility: a table; every row says its exact figure and what became of it in words, the picture
 * is decoration.
 */
export function TokenBars({
  caption,
  captionHidden = false,
  bars,
  unit,
}: {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly bars: readonly Bar[];
  /** Says what one token stands for. */
  readonly unit: (per: number) => string;
}): ReactNode {
  const lengths = bars.map(({ parts, slots }) =>
    Math.max(
      slots,
      parts.reduce((sum, { amount }) => sum + amount, 0),
    ),
  );
  const per = perToken(Math.max(1, ...lengths));
  return (
    <div className={styles.bars}>
      <table className={styles.table}>
        <caption className={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <tbody>
          {bars.map((bar) => (
            <Row key={bar.key} bar={bar} per={per} />
          ))}
        </tbody>
      </table>
      <p className={styles.unit}>{unit(per)}</p>
    </div>
  );
}

function Row({ bar, per }: { readonly bar: Bar; readonly per: number }): ReactNode {
  const { label, lang, value, note, strong } = bar;
  return (
    <tr className={strong ? styles.strong : undefined}>
      <th className={styles.label} scope="row" lang={lang}>
        {label}
      </th>
      <td className={styles.tokens}>
        <Picture bar={bar} per={per} />
        <span className={styles.value}>{value}</span>
        {note ? <span className={styles.note}> · {note}</span> : null}
      </td>
    </tr>
  );
}

function Picture({
  bar: { parts, slots },
  per,
}: {
  readonly bar: Bar;
  readonly per: number;
}): ReactNode {
  const tokens = tokensOf(parts, per);
  const filled = tokens.reduce((sum, each) => sum + each, 0);
  const length = Math.max(filled, Math.ceil(slots / per));
  if (length === 0) return null;
  const lines = Math.ceil(length / COLUMNS);
  const path = (tone: Tone) => {
    const places: (readonly [number, number])[] = [];
    if (tone === 'slot') places.push(...across(filled, length));
    let from = 0;
    for (const [at, part] of parts.entries()) {
      const to = from + (tokens[at] ?? 0);
      if (part.tone === tone) places.push(...across(from, to));
      from = to;
    }
    return tokenPath(places);
  };
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${COLUMNS * TOKEN.stepX} ${lines * TOKEN.stepY}`}
      aria-hidden="true"
    >
      {TONES.map((tone) => {
        const d = path(tone);
        return d === '' ? null : <path key={tone} className={styles[tone]} d={d} />;
      })}
    </svg>
  );
}

function across(from: number, to: number): (readonly [number, number])[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => {
    const place = from + step;
    return [place % COLUMNS, Math.floor(place / COLUMNS)] as const;
  });
}
