import type { BallotRule } from '@commonlot/stages';
import type { Offered } from './families.ts';
import { eachRuleOf, type LawAsked, lawsFor } from './laws.ts';

/** The figures of the rules that are fields of the form. */
export const FIGURES = {
  approval: ['picks'],
  dots: ['dots', 'perOption'],
  phragmen: ['picks'],
  'equal-shares': ['picks'],
  threshold: ['entitled'],
  irv: [],
  schulze: [],
  borda: [],
  'stv-scottish': [],
  'stv-meek': [],
  score: ['min', 'max'],
  'majority-judgment': ['grades'],
} as const satisfies Readonly<Record<Offered, readonly string[]>>;

export type FigureName = (typeof FIGURES)[Offered][number];
/** A field with something wrong in it; its sentence stands under `count.field.<name>.wrong`. */
export type WrongField = FigureName | 'completion' | 'variant' | 'law' | 'seats';

export const COMPLETIONS = ['phragmen', 'greedy', 'increment', 'none'] as const;
export const VARIANTS = ['modified', 'standard'] as const;

/** What stands in the fields of a rule nobody has filled in yet. */
export function usualFigures(
  options: number,
  people: number,
): Readonly<Record<FigureName, number>> {
  const picks = Math.max(1, options);
  return { picks, dots: 5, perOption: 2, entitled: people, min: 0, max: 5, grades: 6 };
}

const NAMES: readonly FigureName[] = Object.values(FIGURES).flatMap((names) => [...names]);

/** The figures a published rule states. */
export function figuresOf(rule: BallotRule): Readonly<Partial<Record<FigureName, number>>> {
  const stated: Partial<Record<FigureName, number>> = {};
  for (const [name, value] of Object.entries(rule)) {
    const figure = NAMES.find((one) => one === name);
    if (figure !== undefined && typeof value === 'number') stated[figure] = value;
  }
  return stated;
}

type Read = (name: string) => string;

/**
 * A rule from the fields of a form.
 * @returns the rule, or which fields have no sense: all of them at once
 */
export function readRule(
  name: Offered,
  read: Read,
  asked: LawAsked,
): { readonly rule: BallotRule } | { readonly wrong: readonly WrongField[] } {
  const wrong: WrongField[] = [];
  const number = (field: FigureName, least: number, most: number): number => {
    const text = read(field);
    const value = /^-?\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) wrong.push(field);
    return value;
  };
  const rule = ruleFrom(name, { read, number, wrong, asked });
  return wrong.length > 0 || rule === null ? { wrong } : { rule };
}

interface Reading {
  readonly read: Read;
  readonly number: (field: FigureName, least: number, most: number) => number;
  readonly wrong: WrongField[];
  readonly asked: LawAsked;
}

const MOST = 100;

function ruleFrom(name: Offered, reading: Reading): BallotRule | null {
  const { number } = reading;
  switch (name) {
    case 'approval':
      return { rule: name, picks: number('picks', 1, MOST) };
    case 'dots': {
      const dots = number('dots', 1, MOST);
      return { rule: name, dots, perOption: number('perOption', 1, dots || MOST) };
    }
    case 'phragmen':
      return { rule: name, picks: number('picks', 1, MOST) };
    case 'equal-shares':
      return equalShares(reading);
    case 'threshold':
      return threshold(reading);
    case 'irv':
      return { rule: name, overvote: 'exhaust', skipped: null, ties: 'earlier-round' };
    case 'schulze':
      return { rule: name, strength: 'winning-votes' };
    case 'stv-scottish':
      return { rule: name };
    case 'stv-meek':
      return { rule: name, digits: 9, omega: 6 };
    case 'borda':
      return borda(reading);
    case 'score': {
      const min = number('min', -MOST, MOST);
      return { rule: name, min, max: number('max', Number.isNaN(min) ? 1 : min + 1, MOST) };
    }
    case 'majority-judgment':
      return { rule: name, grades: number('grades', 2, 10), open: 'worst' };
  }
}

function equalShares({ read, number, wrong }: Reading): BallotRule | null {
  const completion = COMPLETIONS.find((one) => one === read('completion'));
  const picks = number('picks', 1, MOST);
  if (completion !== undefined)
    return { rule: 'equal-shares', picks, satisfaction: 'cardinality', completion };
  wrong.push('completion');
  return null;
}

function borda({ read, wrong }: Reading): BallotRule | null {
  const variant = VARIANTS.find((one) => one === read('variant'));
  if (variant !== undefined) return { rule: 'borda', variant };
  wrong.push('variant');
  return null;
}

function threshold({ read, number, wrong, asked }: Reading): BallotRule | null {
  const law = lawsFor(asked).find(({ id }) => id === read('law'));
  if (law === undefined) {
    wrong.push('law');
    return null;
  }
  const rule = eachRuleOf(law, 1);
  if (rule.entitled === undefined) return rule;
  return { ...rule, entitled: number('entitled', 1, 1_000_000) };
}
