/** The last line of `npm test` adds up over all suites, and says so when something went wrong outside a test. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const head = `import { before, describe, it, test } from 'node:test';\n`;
const throws = `() => { throw new Error('planted'); }`;

const suiteFiles = {
  'record/passes.test.ts': `${head}test('a', () => {});\ndescribe('of a suite', () => { it('b', () => {}); });`,
  'record/skips.test.ts': `${head}test('a', { skip: 'no net' }, () => {});\ntest('b', { todo: true }, ${throws});`,
  'stages/fails.test.ts': `${head}test('a', ${throws});\ntest('parent', async (t) => { await t.test('b', ${throws}); });`,
  'stages/hook.test.ts': `${head}describe('a', () => { before(${throws}); it('b', () => {}); });`,
  'app/empty.test.ts': 'export {};',
  'app/crash.test.ts': `import './absent.ts';`,
  'app/dies.test.ts': `${head}test('a', () => {});\nsetTimeout(() => process.exit(3), 50);`,
};

describe('npm test', () => {
  let house = '';
  before(() => {
    house = mkdtempSync(join(tmpdir(), 'commonlot-suites-'));
    cpSync(import.meta.dirname, join(house, 'tooling', 'set-up'), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
    for (const [path, text] of Object.entries(suiteFiles)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
  });
  after(() => {
    rmSync(house, { recursive: true, force: true });
  });

  const run = (...filters: string[]): { lastLine: string; code: number | null } => {
    const env = { ...process.env };
    // Without this, node:test takes the inner run for a part of the outer one.
    delete env['NODE_TEST_CONTEXT'];
    const script = join(house, 'tooling', 'set-up', 'run-suites.mjs');
    const { stdout, status } = spawnSync(process.execPath, [script, ...filters], {
      encoding: 'utf8',
      env,
    });
    return { lastLine: stdout.trimEnd().split('\n').at(-1) ?? '', code: status };
  };

  it('counts tests, not suites', () => {
    assert.deepEqual(run('record/passes'), { lastLine: '2 passed, 0 failed, 0 skipped', code: 0 });
  });
  it('counts what was skipped and what is still to do', () => {
    assert.deepEqual(run('record'), { lastLine: '2 passed, 0 failed, 2 skipped', code: 0 });
  });
  it('counts a failed part once, not its parent too', () => {
    assert.deepEqual(run('fails'), { lastLine: '0 passed, 2 failed, 0 skipped', code: 1 });
  });
  it('counts a failed hook and the test it kept from running', () => {
    assert.deepEqual(run('hook'), { lastLine: '0 passed, 2 failed, 0 skipped', code: 1 });
  });
  it('fails a file without tests, one that does not load and one that dies after its tests', () => {
    assert.deepEqual(run('empty'), { lastLine: '0 passed, 1 failed, 0 skipped', code: 1 });
    assert.deepEqual(run('crash'), { lastLine: '0 passed, 1 failed, 0 skipped', code: 1 });
    assert.deepEqual(run('dies'), { lastLine: '1 passed, 1 failed, 0 skipped', code: 1 });
  });
  it('adds up over all suites', () => {
    assert.deepEqual(run(), { lastLine: '3 passed, 7 failed, 2 skipped', code: 1 });
  });
  it('fails when no test ran', () => {
    assert.deepEqual(run('nowhere'), { lastLine: '0 passed, 0 failed, 0 skipped', code: 1 });
  });
});
