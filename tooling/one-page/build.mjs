// @ts-check
/** Builds a static page into one file that works from a server, from a disk and without the internet. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * @typedef {object} OnePage
 * @property {string} here absolute path of the page's folder, which holds its index.html
 * @property {string} name the file's name, without `.html`
 * @property {number} mostKb what it may weigh gzipped, in kB of 1,000 bytes
 * @property {import('vite').Plugin[]} [plugins] what the page's code and its worker's pass through
 * @property {'es' | 'iife'} [worker] what its inlined worker is: 'iife' where it must run from a disk too,
 *   since the worker of a page on a disk cannot be a module
 * @property {Readonly<Record<string, string>>} [parts] texts put into the page ahead of its script, by the
 *   id of the element that holds them; none may hold a `<`
 */

/**
 * Writes `name.html` into the folder the command line names, by default into `build` beside the page.
 * @param {OnePage} page
 * @throws where the page would ask for another file, or is heavier than `mostKb`
 */
export async function buildOnePage({ here, name, mostKb, plugins, worker, parts = {} }) {
  const html = inlined(await bundle(here, plugins ?? [], worker ?? 'es'), parts);
  if (/(src|href)="(?!data:|#)/.test(html.replace(/<script[\s\S]*<\/script>/, '')))
    throw new Error('the page still asks for another file');
  const folder = resolve(process.argv[2] ?? join(here, 'build'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.html`), html);
  const kb = gzipSync(html).length / 1000;
  const size = `${(html.length / 1000).toFixed(0)} kB, ${kb.toFixed(1)} kB gzipped`;
  process.stdout.write(`${name}.html: ${size}\n`);
  if (kb > mostKb) throw new Error(`the page is over its budget of ${mostKb} kB gzipped`);
}

/** @param {string} root @param {import('vite').Plugin[]} plugins @param {'es' | 'iife'} format */
async function bundle(root, plugins, format) {
  const result = await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins,
    worker: { format, plugins: () => plugins },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [one] = [result].flat();
  if (one === undefined || !('output' in one)) throw new Error('the build made nothing');
  return one.output;
}

/**
 * The page with its style, its parts and its script in it.
 * @param {Awaited<ReturnType<typeof bundle>>} output
 * @param {Readonly<Record<string, string>>} parts
 */
function inlined(output, parts) {
  const page = output.find(({ fileName }) => fileName === 'index.html');
  if (page?.type !== 'asset') throw new Error('the build made no page');
  const held = Object.entries(parts).map(
    ([id, text]) => `<script type="application/octet-stream" id="${id}">${text}</script>`,
  );
  let html = String(page.source);
  for (const file of output) {
    // replacer functions, since code may hold "$&" and its like
    if (file.type === 'chunk') {
      const code = file.code.replaceAll('</script', '<\\/script');
      const scripts = `${held.join('')}<script type="module">${code}</script>`;
      html = html.replace(/<script type="module"[^>]*><\/script>/, '');
      html = html.replace('</body>', () => `${scripts}</body>`);
    } else if (file.fileName.endsWith('.css')) {
      const style = `<style>${String(file.source)}</style>`;
      html = html.replace(/<link rel="stylesheet"[^>]*>/, () => style);
    }
  }
  return html;
}
