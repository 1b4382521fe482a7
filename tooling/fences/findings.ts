/** Runs the tools that guard the house on a copy of it and reads what they report. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Plant, plants, type Tool } from './plants.ts';

/** One thing a tool reported: the file, relative to the copy, and the name of what is wrong. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
}

const filesOf = (tool: Tool): readonly string[] =>
  plants.filter((plant: Plant) => plant.tool === tool).map((plant) => plant.file);

/** Starts a tool installed in the copy and returns what it writes, whatever its exit code. */
function output(copy: string, script: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(copy, 'node_modules', script), ...words], {
      cwd: copy,
    });
    let text = '';
    let problems = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      if (text === '') reject(new Error(`${script} wrote nothing: ${problems}`));
      else resolve(text);
    });
  });
}

async function compilerFindings(copy: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const project of ['algorithms/exact', 'algorithms/counting']) {
    const text = await output(copy, 'typescript/bin/tsc', ['--pretty', 'false', '-p', project]);
    for (const [, file = '', rule = ''] of text.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)) {
      found.push({ file, rule });
    }
  }
  return found;
}

async function directionFindings(copy: string): Promise<readonly Finding[]> {
  const words = ['--output-type', 'json', '.'];
  const text = await output(copy, 'dependency-cruiser/bin/dependency-cruiser.mjs', words);
  // The shape is that of the tool's own JSON report; a change of it fails every test here.
  const { summary } = JSON.parse(text) as {
    summary: {
      violations: { from: string; rule: { name: string }; cycle?: { name: string }[] }[];
    };
  };
  // A cycle is reported once, from any of its files.
  return summary.violations.flatMap(({ from, rule, cycle = [] }) =>
    [from, ...cycle.map(({ name }) => name)].map((file) => ({ file, rule: rule.name })),
  );
}

async function meaningFindings(copy: string): Promise<readonly Finding[]> {
  const words = ['--format', 'json', ...filesOf('meaning')];
  // The shape is that of the tool's own JSON report; a change of it fails every test here.
  const results = JSON.parse(await output(copy, 'eslint/bin/eslint.js', words)) as {
    filePath: string;
    messages: { ruleId: string | null; message: string }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({
      file: filePath.slice(copy.length + 1),
      rule: ruleId ?? message,
    })),
  );
}

async function deadCodeFindings(copy: string): Promise<readonly Finding[]> {
  const text = await output(copy, 'knip/bin/knip.js', ['--no-progress', '--reporter', 'json']);
  // The shape is that of the tool's own JSON report; a change of it fails every test here.
  const { issues } = JSON.parse(text) as {
    issues: { file: string; files?: unknown[]; unlisted?: { name: string }[] }[];
  };
  return issues.flatMap(({ file, files = [], unlisted = [] }) => [
    ...files.map(() => ({ file, rule: 'unused file' })),
    ...unlisted.map(({ name }) => ({ file, rule: `unlisted ${name}` })),
  ]);
}

/** Each tool and how to read it. */
export const readers: Readonly<Record<Tool, (copy: string) => Promise<readonly Finding[]>>> = {
  compiler: compilerFindings,
  direction: directionFindings,
  meaning: meaningFindings,
  'dead-code': deadCodeFindings,
};
