import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sortBox } from '../../ballots/sort-box.ts';
import { methodOf, type Rule } from '../../rule.ts';
import { type Blt, readBlt } from '../../testing/stv-blt.ts';
import { type ReferenceLine, readReference, written } from '../../testing/stv-reference.ts';
import type { Step } from '../../trace.ts';

const folder = new URL('../../../../../shared/data/counting/stv-droop/', import.meta.url);
const skip = existsSync(folder) ? false : 'the reference counts are not beside the project';

/** Counts as the reference did: of equal ones the first in its order of ties goes first. */
function trace(rule: Rule, { box, seats, tieOrder }: Blt): readonly Step[] {
  const steps: Step[] = [];
  const contest = { options: box.options, seats, lots: tieOrder.toReversed() };
  const method = methodOf(rule);
  const piles = sortBox(box, method.reader(rule, box));
  const say = (step: Step) => steps.push(step);
  const counting = method.count(rule, piles.valid, contest, say, piles);
  let next = counting.next();
  while (next.done !== true) {
    const { between } = next.value;
    const first = tieOrder.find((option) => between.includes(option)) ?? '';
    next = counting.next({ first, by: 'lots' });
  }
  return steps;
}

function files(kind: string): readonly { readonly name: string; readonly text: string }[] {
  const names = ['42', '42t', '42u', '513', 'M135', 'SC', 'SC-Vm-12', 'SCw'];
  const more = ['Calton-2007', 'Springburn-2007', 'weak-defeat', 'weak-surplus'];
  return [...names, ...more].flatMap((name) => {
    const file = new URL(`expected/${name}-${kind}.txt`, folder);
    return existsSync(file) ? [{ name, text: readFileSync(file, 'utf8') }] : [];
  });
}

function ballots(name: string): Blt {
  return readBlt(readFileSync(new URL(`blt/${name}.blt`, folder), 'utf8'));
}

/** Names of an action in order, each once. */
function newly(lines: readonly ReferenceLine[], action: string, states: string): string[] {
  const seen: string[] = [];
  for (const line of lines.filter((each) => each.action === action))
    for (const { name, state } of line.options)
      if (states.includes(state) && !seen.includes(name)) seen.push(name);
  return seen;
}

type Named = 'option-elected' | 'option-excluded' | 'keeps-nothing';

function names(steps: readonly Step[], code: Named): string[] {
  return steps
    .filter((step): step is Extract<Step, { code: Named }> => step.code === code)
    .map(({ option }) => option);
}

/** A surplus of nothing is a round of the reference and none of ours: nothing moves. */
function moving(lines: readonly ReferenceLine[]): readonly ReferenceLine[] {
  return lines.filter((line, at) => {
    if (line.action !== 'transfer') return line.action === 'begin';
    const before = lines[at - 1];
    const same = line.options.every(({ vote }, i) => vote === before?.options[i]?.vote);
    return !(before?.action === 'unpend' && same && before.rest === line.rest);
  });
}

function checkGregory(rule: Rule, digits: number, name: string, text: string): number {
  const lines = readReference(text);
  const steps = trace(rule, ballots(name));
  const stages = steps.filter((step) => 'rounding' in step);
  const expected = moving(lines);
  const quota = steps.find((step) => step.code === 'quota-set')?.quota ?? 0;
  assert.equal(written(quota, digits), lines[0]?.quota, name);
  assert.equal(stages.length, expected.length, name);
  for (const [at, { nonTransferable, totals }] of stages.entries()) {
    const { rest, options } = expected[at] ?? { rest: '', options: [] };
    const ours = new Map(totals.map(({ option, total }) => [option, total]));
    for (const { name: option, vote } of options)
      assert.equal(written(ours.get(option) ?? 0, digits), vote, `${name}, ${at + 1}: ${option}`);
    assert.equal(written(nonTransferable, digits), rest, `${name}, ${at + 1}`);
  }
  const elected = names(steps, 'option-elected');
  assert.deepEqual(new Set(elected), new Set(newly(lines, 'end', 'E')), name);
  const out = names(steps, 'option-excluded');
  assert.deepEqual(newly(lines, 'defeat', 'D').slice(0, out.length), out, name);
  return stages.length;
}

test('Scottish STV: 12 reference counts, stage by stage', { skip }, (t) => {
  const all = files('scotland-fixed-p5-d5');
  let stages = 0;
  for (const { name, text } of all) stages += checkGregory({ rule: 'stv-scottish' }, 5, name, text);
  assert.equal(all.length, 12);
  t.diagnostic(`${all.length} counts, ${stages} stages`);
});

test('WIGM: 8 reference counts, stage by stage', { skip }, (t) => {
  const all = files('wigm-prf-fixed-p4-d4');
  const rule: Rule = { rule: 'stv-wigm', digits: 4, ties: 'lot' };
  let stages = 0;
  for (const { name, text } of all) stages += checkGregory(rule, 4, name, text);
  assert.equal(all.length, 8);
  t.diagnostic(`${all.length} counts, ${stages} stages`);
});

/** The round in which an option is first called defeated. */
function roundOf(lines: readonly ReferenceLine[], option: string): number {
  const isOut = ({ options }: ReferenceLine) =>
    options.some(({ name, state }) => name === option && state === 'D');
  return Number(lines.find((line) => line.action === 'defeat' && isOut(line))?.round);
}

type Option = ReferenceLine['options'][number];

function checkMeek(rule: Rule, digits: number, name: string, text: string): number {
  const lines = readReference(text);
  const steps = trace(rule, ballots(name));
  const stages = steps.filter((step) => step.code === 'keep-values-found');
  for (const { stage, quota, surplus, totals, nonTransferable } of stages) {
    const line = lines.find(({ round }) => round === String(stage));
    const where = `${name}, ${stage}`;
    assert.ok(line, where);
    assert.deepEqual(
      [written(quota, digits), written(nonTransferable, digits)],
      [line.quota, line.rest],
      where,
    );
    if (line.action === 'defeat') assert.equal(written(surplus, digits), line.surplus, where);
    for (const { option, total, keeps } of totals) {
      const one: Option | undefined = line.options.find(({ name: named }) => named === option);
      assert.deepEqual(
        [written(total, digits), written(keeps, digits)],
        [one?.vote, one?.keeps],
        `${where}: ${option}`,
      );
    }
  }
  const elected = names(steps, 'option-elected');
  assert.deepEqual(new Set(elected), new Set(newly(lines, 'end', 'E')), name);
  const rounds = new Map(
    newly(lines, 'defeat', 'D').map((option) => [option, roundOf(lines, option)]),
  );
  for (const step of steps) {
    if (step.code !== 'keeps-nothing') continue;
    assert.equal(rounds.get(step.option), step.stage, `${name}: ${step.option}`);
    rounds.delete(step.option);
  }
  // Whoever is left when all seats are filled is written off there, and just stays on in ours.
  for (const round of rounds.values()) assert.equal(round, stages.at(-1)?.stage, name);
  return stages.length;
}

test('Meek: 8 reference counts, stage by stage', { skip }, (t) => {
  const all = files('meek-prf-o6-fixed-p9-d9');
  const rule: Rule = { rule: 'stv-meek', digits: 9, omega: 6 };
  let stages = 0;
  for (const { name, text } of all) stages += checkMeek(rule, 9, name, text);
  assert.equal(all.length, 8);
  t.diagnostic(`${all.length} counts, ${stages} stages`);
});

test('Meek with 18 shown decimals: 8 reference counts, stage by stage', { skip }, (t) => {
  const all = files('meek-o9-guarded-p18-g9-d18');
  const rule: Rule = { rule: 'stv-meek', digits: 27, omega: 9, guard: 9, losers: 'sure' };
  let stages = 0;
  for (const { name, text } of all) stages += checkMeek(rule, 18, name, text);
  assert.equal(all.length, 8);
  t.diagnostic(`${all.length} counts, ${stages} stages`);
});
