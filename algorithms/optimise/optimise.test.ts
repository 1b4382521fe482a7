import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { type Column, loadSolver, type Program } from './index.ts';

const solver = await loadSolver();

/** A small quota program: 0/1 people with values, a size row and quota rows. */
type Quotas = { weights: number[]; values: number[][]; quotas: number[][]; size: number };

function programOf({ weights, values, quotas, size }: Quotas): Program {
  const rows = [{ lower: size, upper: size }];
  const rowOf = quotas.map((feature) =>
    feature.map((spread) => rows.push({ lower: spread % 3, upper: 1 + ((spread >> 2) % 4) }) - 1),
  );
  const columns = weights.map((cost, i): Column => {
    const hit = (values[i] ?? []).map((value, feature) => rowOf[feature]?.[value] ?? 0);
    const list = [0, ...hit];
    return { cost, lower: 0, upper: 1, integer: true, rows: list, values: list.map(() => 1) };
  });
  return {
    sense: 'maximise',
    rows: rows.map((r) => (r.lower <= r.upper ? r : { lower: r.upper, upper: r.upper })),
    columns,
  };
}

/** Every subset, no solver. */
function bruteForce({ rows, columns }: Program): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 1 << columns.length; mask += 1) {
    const sums = rows.map(() => 0);
    let value = 0;
    columns.forEach((column, j) => {
      if ((mask >> j) % 2 === 0) return;
      value += column.cost;
      for (const row of column.rows) sums[row] = (sums[row] ?? 0) + 1;
    });
    const holds = rows.every(
      (row, i) => row.lower <= (sums[i] ?? 0) && (sums[i] ?? 0) <= row.upper,
    );
    if (holds && (best === null || value > best)) best = value;
  }
  return best;
}

const quotas: fc.Arbitrary<Quotas> = fc.integer({ min: 4, max: 11 }).chain((n) =>
  fc.record({
    weights: fc.array(fc.integer({ min: -20, max: 40 }), { minLength: n, maxLength: n }),
    values: fc.array(
      fc.tuple(fc.nat(1), fc.nat(2)).map((v) => [...v]),
      { minLength: n, maxLength: n },
    ),
    quotas: fc
      .tuple(
        fc.array(fc.nat(15), { minLength: 2, maxLength: 2 }),
        fc.array(fc.nat(15), { minLength: 3, maxLength: 3 }),
      )
      .map((q) => [...q]),
    size: fc.integer({ min: 2, max: 6 }),
  }),
);

test('quota programs: the optimum, or the infeasibility, that trying every subset finds', () => {
  let infeasible = 0;
  let solved = 0;
  fc.assert(
    fc.property(quotas, (instance) => {
      const program = programOf(instance);
      const expected = bruteForce(program);
      const open = solver.open(program);
      try {
        const outcome = open.solve();
        if (expected === null) {
          infeasible += 1;
          assert.equal(outcome.status, 'infeasible');
          return;
        }
        solved += 1;
        assert.equal(outcome.status, 'optimal');
        assert.ok(Math.abs(outcome.objective - expected) < 1e-6);
        assert.ok(outcome.bound >= expected - 1e-6);
        const point = outcome.point ?? new Float64Array();
        const value = program.columns.reduce(
          (sum, c, j) => sum + c.cost * Math.round(point[j] ?? 9),
          0,
        );
        assert.equal(value, expected);
      } finally {
        open.close();
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(solved > 50 && infeasible > 20, `${solved} solved, ${infeasible} infeasible`);
});

test('strong duality: objective and bounds priced by the duals agree', () => {
  const open = solver.open({
    sense: 'maximise',
    rows: [
      { lower: -Infinity, upper: 4 },
      { lower: 1, upper: 3 },
    ],
    columns: [
      { cost: 3, lower: 0, upper: Infinity, rows: [0, 1], values: [1, 1] },
      { cost: 2, lower: 0, upper: Infinity, rows: [0], values: [1] },
    ],
  });
  const { objective, rowDuals } = open.solve();
  assert.equal(objective, 11);
  assert.equal(4 * (rowDuals?.[0] ?? 0) + 3 * (rowDuals?.[1] ?? 0), 11);
  // A dual is the change of the optimum with the bound: a lower bound held against us is negative.
  open.setCosts(Float64Array.of(-1, 2));
  const held = open.solve();
  assert.equal(held.objective, 5);
  assert.equal(held.rowDuals?.[1], -3);
  open.addColumns([{ cost: 5, lower: 0, upper: 1, rows: [0], values: [1] }]);
  assert.equal(open.solve().objective, 8);
  open.setCoefficient(0, 2, 2);
  assert.equal(open.solve().objective, 6);
  open.setColumnBounds(Float64Array.of(0, 0, 0), Float64Array.of(9, 1, 1));
  assert.equal(open.solve().objective, 6);
  open.setRowBounds(Float64Array.of(0, 0), Float64Array.of(2, 0));
  assert.equal(open.solve().objective, 5);
  open.close();
});

/** Hard enough to need a tree: a market-split instance. */
function hard(): Program {
  const columns = Array.from(
    { length: 30 },
    (_, j): Column => ({
      cost: 0,
      lower: 0,
      upper: 1,
      integer: true,
      rows: [0, 1, 2],
      values: [0, 1, 2].map((i) => ((j + 1) * (j + 7 * i + 3) * 7919) % 100),
    }),
  );
  const rows = [0, 1, 2].map((i) => {
    const half = Math.floor(columns.reduce((s, c) => s + (c.values[i] ?? 0), 0) / 2);
    return { lower: half, upper: half };
  });
  return { sense: 'maximise', rows, columns };
}

test('a node limit stops at the same place every time; a cancel stops at once', () => {
  const runs = [1, 2].map(() => {
    const open = solver.open(hard());
    const { status, bound } = open.solve({ nodes: 5 });
    open.close();
    return { status, bound };
  });
  assert.equal(runs[0]?.status, 'limit');
  assert.deepEqual(runs[0], runs[1]);
  const open = solver.open(hard());
  assert.equal(open.solve({ cancelled: () => true }).status, 'interrupted');
  assert.equal(open.solve({ nodes: 5 }).status, 'limit');
  open.close();
});

test('infeasible and unbounded are told apart from optimal', () => {
  const open = solver.open({
    sense: 'maximise',
    rows: [{ lower: -Infinity, upper: 1 }],
    columns: [{ cost: 1, lower: 0, upper: Infinity, rows: [], values: [] }],
  });
  assert.equal(open.solve().status, 'unbounded');
  open.close();
});

test('malformed programs throw before they reach the solver', () => {
  const column = { cost: 1, lower: 0, upper: 1, rows: [0], values: [1] };
  const open = (c: Column, lower = 0) =>
    solver.open({ sense: 'maximise', rows: [{ lower, upper: 1 }], columns: [c] }).close();
  assert.throws(() => open({ ...column, cost: Number.NaN }), /column 0/);
  assert.throws(() => open({ ...column, rows: [1] }), /column 0/);
  assert.throws(() => open({ ...column, rows: [0, 0], values: [1, 1] }), /column 0/);
  assert.throws(() => open({ ...column, values: [] }), /column 0/);
  assert.throws(() => open(column, 2), /row 0/);
});

test('loads in a worker from a compiled module', async () => {
  const wasm = createRequire(import.meta.url).resolve('highs/runtime');
  const module = await Reflect.get(globalThis, 'WebAssembly').compile(readFileSync(wasm));
  const door = new URL('./index.ts', import.meta.url).href;
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { loadSolver } from ${JSON.stringify(door)};
    const solver = await loadSolver({ wasmModule: workerData });
    parentPort.postMessage(solver.name);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: module,
  });
  const name = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  assert.equal(name, solver.name);
  await worker.terminate();
});

test('the code it is given is the code it runs, and what is no solver is refused', async () => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
  const ofBytes = await loadSolver({ wasmBinary: bytes });
  assert.equal(ofBytes.name, solver.name);
  const column = { lower: 0, upper: 3, cost: 1, integer: true, rows: [], values: [] };
  const program = ofBytes.open({ sense: 'maximise', rows: [], columns: [column] });
  assert.equal(program.solve().status, 'optimal');
  program.close();
  // The smallest module there is: it exports nothing.
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const module = await Reflect.get(globalThis, 'WebAssembly').compile(empty);
  await assert.rejects(loadSolver({ wasmBinary: empty }));
  await assert.rejects(loadSolver({ wasmModule: module }));
  await assert.rejects(loadSolver({ wasmBinary: Uint8Array.of(1, 2, 3) }));
});
