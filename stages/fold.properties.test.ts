import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seated } from './4-selection/state.ts';
import { expected } from './5-gathering/state.ts';
import { notesByTheme, standingThemes } from './6-deliberation/state.ts';
import type { Entry } from './ear.ts';
import { evolve } from './evolve.ts';
import { nextStep } from './next.ts';
import { type AssemblyState, initialAssembly } from './state.ts';
import { askings, live } from './testing/lives.ts';
import { plain } from './testing/plain.ts';
import type { Asking } from './testing/specification.ts';

const check = (property: (commands: readonly Asking[]) => void, numRuns = 100) =>
  fc.assert(fc.property(askings, property), { numRuns });

test('decide and evolve never throw and never write to what they are given', () => {
  check((commands) => {
    for (const { before, after, entries } of live(commands)) {
      nextStep(after);
      if (entries.length === 0) assert.equal(after, before);
    }
  });
});

test('a command refused changes nothing, an event leaves the state before it as it was', () => {
  check((commands) => {
    let seen = JSON.stringify(plain(initialAssembly));
    for (const { before, after, refused } of live(commands)) {
      const now = JSON.stringify(plain(before));
      assert.equal(now, seen);
      seen = JSON.stringify(plain(after));
      if (refused !== null) assert.equal(seen, now);
    }
  });
});

test('replaying the record gives the same state', () => {
  check((commands) => {
    const steps = [...live(commands)];
    const entries = steps.flatMap((step) => step.entries);
    const text = JSON.stringify(entries);
    const replayed = (JSON.parse(text) as Entry[]).reduce(evolve, initialAssembly);
    assert.deepEqual(plain(replayed), plain(steps.at(-1)?.after ?? initialAssembly));
  });
});

test('what holds always: seats, hall, notes and ballots', () => {
  check((commands) => {
    for (const { after } of live(commands)) assertSound(after);
  }, 300);
});

function assertSound(state: AssemblyState): void {
  const { registration, selection, gathering, deliberation, decision } = state;
  // Nobody who withdrew holds a seat, and there are never more members than seats.
  for (const person of seated(selection))
    assert.notEqual(registration.people.get(person)?.withdrawn, true, `${person} withdrew`);
  assert.ok(seated(selection).length <= (selection.size ?? 0));
  // Selection and gathering agree about who has a seat.
  const guests = gathering.guests.keysWhere(({ withdrawn }) => !withdrawn);
  const wanted = [...new Set([...seated(selection), ...guests])].sort();
  assert.deepEqual(expected(gathering), wanted);
  // At most one round at a time, and each that has run was seated.
  const open = Object.values(gathering.run).filter(({ closed }) => !closed);
  assert.ok(open.length <= 1);
  for (const round of Object.keys(gathering.run))
    assert.ok(Object.hasOwn(gathering.seating, round), `${round} lost its plan`);
  // Nothing that was said vanishes: each note is in one standing theme or in none.
  const held = [...notesByTheme(deliberation).values()].flat();
  assert.equal(new Set(held).size, held.length);
  const loose = deliberation.notes.count(({ theme }) => theme === null);
  assert.equal(held.length + loose, deliberation.notes.size);
  // An open ballot offers only what stands.
  const { dots } = deliberation;
  if (dots && dots.status !== 'published')
    for (const option of dots.paper.options)
      assert.ok(standingThemes(deliberation).some((theme) => theme === option));
  for (const ballot of [dots, decision.ballot])
    if (ballot?.status === 'declared')
      for (const winner of ballot.result.winners) assert.ok(ballot.paper.options.includes(winner));
}
