import type { Feasible } from '../../../server/acts/4-selection/feasibility.ts';
import { poolSentence } from './pool-sentence.ts';
import { asked, reasons, shutSentence } from './rule-words.ts';
import type { Speech } from './speech.ts';
import { type Way, way } from './way-words.ts';

/** Whether a panel can be found, in plain words. */
export interface Verdict {
  readonly kind: 'fits' | 'not' | 'unknown';
  readonly title: string;
  /** What stands against each other, or who is shut out. */
  readonly points: readonly string[];
  readonly why: readonly string[];
  readonly ways: readonly Way[];
}

type Fits = Extract<Feasible, { readonly ok: true }>;
type Fails = Extract<Feasible, { readonly ok: false }>;

/** More ways than this are a burden. */
const WAYS = 3;

/** A panel can be drawn, and who is on none. */
export function fitting(speech: Speech, { shutOut }: Fits, size: number): Verdict {
  const { t } = speech;
  const points = shutOut.map((group) => shutSentence(speech, group));
  return { kind: 'fits', title: t('selection.verdict.fits', { size }), points, why: [], ways: [] };
}

/** No panel, and why. */
export function standing(speech: Speech, found: Fails, refused: string | null): Verdict {
  const { t } = speech;
  const wrong = found.problems.map((one) => poolSentence(speech, one));
  const said = [...new Set([...(refused === null ? [] : [refused]), ...wrong])];
  const { conflict, choices, unfinished } = found;
  // What the form can be told by itself needs no conflict beside it.
  const rules = said.length > 0 || conflict === null ? [] : conflict.rules;
  const helpless =
    choices.length > 0
      ? []
      : [t(unfinished ? 'selection.verdict.unfinished' : 'selection.verdict.none')];
  return {
    kind: 'not',
    title: said[0] ?? t(rules.length > 0 ? 'selection.verdict.conflict' : 'selection.verdict.not'),
    points: rules.length > 0 ? rules.map((rule) => asked(speech, rule)) : said.slice(1),
    why: [...(rules.length > 0 && conflict !== null ? reasons(speech, conflict) : []), ...helpless],
    ways: choices.slice(0, WAYS).map((choice) => way(speech, choice)),
  };
}

/** Nobody could wait for it. */
export function late({ t }: Speech): Verdict {
  return { kind: 'unknown', title: t('selection.verdict.late'), points: [], why: [], ways: [] };
}
