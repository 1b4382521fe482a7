import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { STAGES } from './steps.ts';
import { askings, live } from './testing/lives.ts';
import { allCommands } from './who-may.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'stages');
/** Said once for all commands, in the pages' README. */
const EVERYWHERE = ['not-your-role', 'assembly-not-open', 'assembly-closed'];

const inTicks = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word ?? '');

/** What each page's table says a command is refused with. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const [place, stage] of STAGES.entries()) {
    const page = readFileSync(join(folder, `${place + 1}-${stage}.md`), 'utf8');
    for (const [, commands = '', codes = ''] of page.matchAll(/^\| (`.*?) \| (.*) \|$/gm))
      for (const command of inTicks(commands)) rows.set(`${stage}.${command}`, inTicks(codes));
  }
  return rows;
}

test('each stage has its page, linked from the list', () => {
  const pages = STAGES.map((stage, place) => `${place + 1}-${stage}.md`);
  assert.deepEqual(readdirSync(folder).sort(), [...pages, 'README.md']);
  const list = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const page of pages) assert.ok(list.includes(`(${page})`), page);
});

test('each command stands in its stage’s table', () => {
  const rows = documented();
  for (const [type] of allCommands()) assert.ok(rows.has(type), `${type} has no row`);
  assert.equal(rows.size, allCommands().length);
});

test('what commands are refused with in random lives is what the pages say', () => {
  const rows = documented();
  fc.assert(
    fc.property(askings, (commands) => {
      for (const { type, refused } of live(commands))
        if (refused !== null && !EVERYWHERE.includes(refused))
          assert.ok(rows.get(type)?.includes(refused), `${type}: ${refused}`);
    }),
    { numRuns: 120 },
  );
});
