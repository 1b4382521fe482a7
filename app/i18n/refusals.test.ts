import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readWordFile } from './catalogue.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = [
  'stages',
  'app/server/acts',
  'app/server/jobs',
  'algorithms/draw',
  'algorithms/seating',
];

/** Every refusal code that the sources declare as a type. */
function declared(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const folder of FOLDERS)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name.includes('testing')) continue;
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      for (const [, code] of text.matchAll(/readonly code: '([a-z0-9-]+)'/g))
        if (code !== undefined) codes.add(code);
    }
  return codes;
}

test('every refusal that can reach a page has a sentence', () => {
  const { messages } = readWordFile('en', 'refusals');
  const missing = [...declared()].filter((code) => !(code in messages));
  assert.ok(declared().size > 100);
  assert.deepEqual(missing, []);
});
