/** Plants one violation per fence in a copy of the checkout and expects the right tool to name the right rule. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Finding, readers } from './findings.ts';
import { plantedCopy } from './planted-copy.ts';
import { plants, type Tool, targets } from './plants.ts';

const tools: readonly Tool[] = ['compiler', 'direction', 'meaning', 'dead-code'];

describe('every fence catches its violation', () => {
  let copy = '';
  const found = new Map<Tool, readonly Finding[]>();

  before(async () => {
    const planted = Object.fromEntries(plants.map(({ file, text }) => [file, text]));
    copy = plantedCopy({ ...targets, ...planted });
    for (const tool of tools) found.set(tool, await readers[tool](copy));
  });
  after(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  for (const { fence, tool, file, caughtBy } of plants) {
    it(`${fence} (${tool})`, () => {
      const rules = (found.get(tool) ?? [])
        .filter((finding) => finding.file === file)
        .map((finding) => finding.rule);
      assert.ok(rules.includes(caughtBy), `${file}: ${rules.join(', ') || 'nothing was reported'}`);
    });
  }
});
