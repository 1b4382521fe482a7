import { loadSolver } from '@commonlot/optimise';
import { accountOf } from '@commonlot/selection';
import { filesOf, readSeed, type Selection, type SelectOptions, select } from '../../index.ts';
import { quotaName } from '../../select/report/words.ts';
import type { Leaning, Order, Outcome, Question, Word } from './message.ts';
import { stopWhenGone } from './stop.ts';

/** Progress is told at most this often. */
const TELL_MS = 100;
/** Values told on either side. */
const LEANINGS = 3;
/** Closer to an even chance than this is neither help nor harm. */
const EVEN = 0.005;

/** Selects as `commonlot select` does, with the same code, and tells how it goes. */
export async function answer(question: Question, say: (word: Word) => void): Promise<void> {
  say({ kind: 'progress', phase: 'reading', left: 1 });
  const { files, order, wasm, going } = question;
  const options = optionsOf(order);
  if (options === null) {
    say({ kind: 'refused', code: 'problems', sentences: [`The seed ${order.seed} is not hex.`] });
    return;
  }
  const solver = await loadSolver({ wasmBinary: wasm });
  say({ kind: 'progress', phase: 'solving', left: 1 });
  const heard = stopWhenGone(going);
  if (heard === null) say({ kind: 'deaf' });
  const stop = heard ?? (() => false);
  let told = 0;
  const report = (left: number) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    say({ kind: 'progress', phase: 'solving', left });
  };
  const selected = select(files, { ...options, watch: { report, stop } }, solver);
  if (!selected.ok) {
    say({ kind: 'refused', ...selected.refusal });
    return;
  }
  say({ kind: 'progress', phase: 'writing', left: 0 });
  say({ kind: 'done', outcome: outcomeOf(selected.value) });
}

function optionsOf({ seed, ...rest }: Order): Omit<SelectOptions, 'watch'> | null {
  if (seed === null) return rest;
  const read = readSeed(seed);
  return read.ok ? { ...rest, seed: read.value } : null;
}

function outcomeOf(selection: Selection): Outcome {
  const { pool, lottery, drawn, notes } = selection;
  const account = accountOf(pool, lottery);
  const leanings = account.quotas
    .filter(({ people, of }) => people > 0 && of.kind !== 'limit')
    .map(({ of, chance }): Leaning => {
      return {
        name: quotaName(of),
        chance,
        factor: account.equal > 0 ? chance / account.equal : 1,
      };
    })
    .toSorted((a, b) => b.factor - a.factor);
  return {
    method: lottery.method,
    people: account.people,
    seats: account.size,
    panels: lottery.panels.length,
    least: account.least,
    most: account.most,
    equal: account.equal,
    shutOut: account.shutOut.ids.length,
    helped: leanings.filter(({ factor }) => factor > 1 + EVEN).slice(0, LEANINGS),
    hurt: leanings
      .filter(({ factor }) => factor < 1 - EVEN)
      .slice(-LEANINGS)
      .reverse(),
    balls: lottery.balls.count,
    ball: drawn?.ball ?? null,
    notes,
    files: filesOf(selection),
  };
}
