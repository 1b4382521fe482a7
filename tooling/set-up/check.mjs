// @ts-check
/** `npm run check [-- step …]`: format, types, meaning, direction and dead code; all of it or the steps named. */
import { steps } from './check-steps.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot, main, say, seconds } from './root.mjs';
import { run } from './run.mjs';

const atOnce = 2;

/**
 * @param {import('./check-steps.mjs').Step} step
 * @returns {Promise<{ name: string, ok: boolean, took: string, output: string }>}
 */
async function runStep({ name, commands }) {
  const began = Date.now();
  let output = '';
  for (const [script, ...words] of commands) {
    const result = await run(pinnedNode(), [inRoot('node_modules', script), ...words], {
      quiet: true,
    });
    output += result.output;
    if (result.code !== 0) return { name, ok: false, took: seconds(began), output };
  }
  return { name, ok: true, took: seconds(began), output };
}

await main(async () => {
  await ensureInstalled('check');
  const asked = process.argv.slice(2);
  const queue = steps().filter(
    (step) => asked.length === 0 || asked.some((part) => step.name.includes(part)),
  );
  /** @type {Awaited<ReturnType<typeof runStep>>[]} */
  const done = [];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const result = await runStep(step);
      done.push(result);
      if (!result.ok) say(`\n── ${result.name}\n${result.output.trim()}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  say('');
  for (const { name, ok, took } of done)
    say(`${ok ? '✔' : '✖'} ${name.padEnd(28)} ${took.padStart(7)}`);
  return done.length > 0 && done.every((step) => step.ok) ? 0 : 1;
});
