/**
 * Builds the page into one file that works from a server, from a disk and without the internet:
 * `node standalone/page/build.mjs [folder]` writes `select.html`, by default into `standalone/page/build`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const MOST_KB = 1_500;
const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, 'build'));

/** The page hands the solver its code; left alone, the bundler would put it in a second time. */
const solverByHand = {
  name: 'solver-by-hand',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/highs\.mjs$/.test(id)) return null;
    const address = 'new URL("highs.wasm",import.meta.url).href';
    if (!code.includes(address)) throw new Error('the solver finds its code in another way now');
    const inNode = 'await import("node:module")'; // not reached in a browser
    return { code: code.replace(address, '""').replace(inNode, '{}'), map: null };
  },
};

const result = await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [solverByHand],
  // A worker of a page on a disk cannot be a module.
  worker: { format: 'iife', plugins: () => [solverByHand] },
  build: {
    write: false,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

const wasm = await readFile(createRequire(import.meta.url).resolve('highs/runtime'));
const packed = gzipSync(wasm, { level: 9 }).toString('base64');

const { output } = Array.isArray(result) ? result[0] : result;
const page = output.find(({ fileName }) => fileName === 'index.html');
if (!page) throw new Error('the build made no page');
let html = String(page.source);
for (const file of output) {
  // replacer functions, since code may hold "$&" and its like
  if (file.type === 'chunk') {
    const code = file.code.replaceAll('</script', '<\\/script');
    html = html.replace(/<script type="module"[^>]*><\/script>/, '');
    const solver = `<script type="application/octet-stream" id="solver">${packed}</script>`;
    html = html.replace('</body>', () => `${solver}<script type="module">${code}</script></body>`);
  } else if (file.fileName.endsWith('.css')) {
    const style = `<style>${file.source}</style>`;
    html = html.replace(/<link rel="stylesheet"[^>]*>/, () => style);
  }
}
if (/(src|href)="(?!data:|#)/.test(html.replace(/<script[\s\S]*<\/script>/, '')))
  throw new Error('the page still asks for another file');

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'select.html'), html);
const kb = gzipSync(html).length / 1000;
process.stdout.write(
  `select.html: ${(html.length / 1000).toFixed(0)} kB, ${kb.toFixed(1)} kB gzipped\n`,
);
if (kb > MOST_KB) {
  process.stderr.write(`The page is over its budget of ${MOST_KB} kB gzipped.\n`);
  process.exit(1);
}
