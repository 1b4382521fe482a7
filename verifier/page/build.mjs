/**
 * Builds the page into one file that works from a server, from a disk and without the internet:
 * `node verifier/page/build.mjs [folder]` writes `verify.html`, by default into `verifier/page/dist`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const MOST_KB = 250;
const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, 'dist'));

const result = await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    write: false,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

const { output } = Array.isArray(result) ? result[0] : result;
const page = output.find(({ fileName }) => fileName === 'index.html');
if (!page) throw new Error('the build made no page');
let html = String(page.source);
for (const file of output) {
  // replacer functions, since code may hold "$&" and its like
  if (file.type === 'chunk') {
    const code = file.code.replaceAll('</script', '<\\/script');
    html = html.replace(/<script type="module"[^>]*><\/script>/, '');
    html = html.replace('</body>', () => `<script type="module">${code}</script></body>`);
  } else if (file.fileName.endsWith('.css')) {
    html = html.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${file.source}</style>`);
  }
}
if (/(src|href)="(?!data:|#)/.test(html.replace(/<script[\s\S]*<\/script>/, '')))
  throw new Error('the page still asks for another file');

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'verify.html'), html);
const kb = gzipSync(html).length / 1000;
process.stdout.write(
  `verify.html: ${(html.length / 1000).toFixed(0)} kB, ${kb.toFixed(1)} kB gzipped\n`,
);
if (kb > MOST_KB) {
  process.stderr.write(`The page is over its budget of ${MOST_KB} kB gzipped.\n`);
  process.exit(1);
}
