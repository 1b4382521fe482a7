import type { Amount } from '@commonlot/counting';
import { Fraction } from '@commonlot/exact';
import { formatterLanguage, type PageLanguage } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translator.ts';

/** Says the data of a count in one language. */
export interface Speaker {
  readonly t: Translate;
  readonly number: (value: number) => string;
  /** Exact: whole numbers and decimals as they are, fractions with about how much they are. */
  readonly amount: (amount: Amount) => string;
  /** A part of a whole, to a tenth of a per cent. */
  readonly percent: (part: number, whole: number) => string;
  readonly list: (parts: readonly string[]) => string;
  /** What the ballot paper calls an option. */
  readonly name: (option: string) => string;
  /** Several options by their names. */
  readonly names: (options: readonly string[]) => string;
}

/** Longer fractions are told by about how much they are alone. */
const READABLE = 9;

/** @param names what each option is called; one that has none is called by its id */
export function speakerFor(
  language: PageLanguage,
  t: Translate,
  names: ReadonlyMap<string, string>,
): Speaker {
  const locale = formatterLanguage(language);
  const number = new Intl.NumberFormat(locale);
  const about = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale);
  const name = (option: string) => names.get(option) ?? option;
  const fraction = (text: string) => {
    const near = about.format(Fraction.parse(text)?.toNumber() ?? Number.NaN);
    return text.length > READABLE
      ? `≈ ${near}`
      : t('count.amount.about', { exact: text, about: near });
  };
  return {
    t,
    number: (value) => number.format(value),
    amount: (amount) => {
      if (typeof amount === 'number') return number.format(amount);
      return amount.includes('/') ? fraction(amount) : decimal(locale, amount);
    },
    percent: (part, whole) => (whole === 0 ? '–' : percent.format(part / whole)),
    list: (parts) => list.format(parts),
    name,
    names: (options) => list.format(options.map(name)),
  };
}

/** Every decimal there is, none rounded away: the formatter reads text exactly (ECMA-402, 2023). */
function decimal(locale: string, text: string): string {
  const [whole = '0', tail = ''] = text.split('.');
  const digits = { minimumFractionDigits: tail.length, maximumFractionDigits: tail.length };
  // codec: an exact decimal is what the engine writes.
  return new Intl.NumberFormat(locale, digits).format(`${whole}.${tail}` as `${number}`);
}

/** An amount to draw with; what is said stays exact. */
export function roughly(amount: Amount): number {
  if (typeof amount === 'number') return amount;
  return Fraction.parse(amount)?.toNumber() ?? 0;
}

/** One amount less another, exact. */
export function minus(one: Amount, other: Amount): Amount {
  const [a, b] = [Fraction.parse(String(one)), Fraction.parse(String(other))];
  if (a === null || b === null) return 0;
  const digits = Math.max(decimalsOf(one), decimalsOf(other));
  return amountOf(a.sub(b), digits);
}

function decimalsOf(amount: Amount): number {
  return String(amount).split('.')[1]?.length ?? 0;
}

/** Decimals where both had decimals, else a fraction. */
function amountOf(value: Fraction, digits: number): Amount {
  if (value.denominator === 1n) return Number(value.numerator);
  if (digits === 0) return value.toString();
  const units = value.mul(Fraction.of(10n ** BigInt(digits)));
  if (units.denominator !== 1n) return value.toString();
  const [sign, size] = units.numerator < 0n ? ['-', -units.numerator] : ['', units.numerator];
  const text = String(size).padStart(digits + 1, '0');
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
