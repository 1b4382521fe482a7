/** Computes a lottery in a thread of its own; see `in-thread.ts`, which starts it. */
import { accept, type Result, refuse } from '@commonlot/exact';
import { loadSolver, type Solver } from '@commonlot/optimise';
import { canonical, utf8 } from '@commonlot/record';
import {
  type AlternatesDocument,
  alternatesDocument,
  drawReserves,
  extend,
  type Filling,
  type Lottery,
  type LotteryRefusal,
  lottery,
  publish,
  refill,
  SolverTrouble,
} from '@commonlot/selection';
import { insideThread } from '../../adapters/process/thread.ts';
import type { AlternateOrder, PanelFound, ThreadOrder, ThreadRefusal } from './in-thread.ts';
import { knownSoFar } from './known-so-far.ts';
import { summaryOf } from './lottery-summary.ts';

/** Told at most so often: who listens looks twice a second. */
const TELL_MS = 100;

const { given, askedToStop, say, sayLast } = insideThread();
const order = given as ThreadOrder; // codec: in-thread.ts posts exactly this.
let told = Number.NEGATIVE_INFINITY;
let before = 1;
const watch = {
  stop: askedToStop,
  report: (left: number) => {
    // A new beginning is always told: what is said of the work changes with it.
    if (left <= before && left > 0 && performance.now() - told < TELL_MS) return;
    told = performance.now();
    before = left;
    say(left);
  },
};

try {
  sayLast(await work());
} catch (error) {
  if (!(error instanceof SolverTrouble)) throw error;
  sayLast(refuse({ code: 'solver-trouble' }));
}

async function work(): Promise<Result<PanelFound | Filling | AlternatesDocument, ThreadRefusal>> {
  const solver = await loadSolver();
  switch (order.kind) {
    case 'panel':
      return panel(lottery(order.pool, solver, { ...order.options, watch }));
    case 'refill':
      return refill(order.pool, order.vacancy, solver, { ...order.options, watch });
    case 'extend':
      return extend(order.pool, order.extension, solver, { ...order.options, watch });
    case 'alternates':
      return accept(alternates(order, solver));
  }
}

function alternates({ pool, panel, seed, count, stay }: AlternateOrder, solver: Solver) {
  const options = { count, stay: { kind: 'same', chance: stay }, report: watch.report } as const;
  return alternatesDocument(drawReserves(pool, panel, solver, seed, options), stay);
}

/** Its documents are written here: in a large pool that alone takes a second. */
function panel(found: Result<Lottery, LotteryRefusal>): Result<PanelFound, LotteryRefusal> {
  if (!found.ok) return found;
  const { open, proof } = publish(found.value);
  return accept({
    complete: found.value.certificate.complete,
    known: knownSoFar(found.value),
    summary: summaryOf(found.value),
    open: utf8(canonical(open)),
    proof: utf8(canonical(proof)),
  });
}
