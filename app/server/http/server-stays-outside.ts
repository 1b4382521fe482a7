import { dirname, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Folders that Node runs as they are: drivers, record, jobs and word catalogues stay one instance. */
const OUTSIDE = ['server', 'i18n/catalogue.ts', 'i18n/request.ts'];

/**
 * Keeps the server's own modules out of both bundles. The page build on the server imports them
 * where they lie, so that pages and server share one instance; the browser build refuses them.
 * Workspace packages are treated the same way on the server: Node reads their TypeScript itself.
 *
 * @param appDirectory absolute path of `app/`
 */
export function serverStaysOutside(appDirectory: string): Plugin {
  const outside = OUTSIDE.map((path) => resolve(appDirectory, path));
  return {
    name: 'commonlot:server-stays-outside',
    enforce: 'pre',
    resolveId(source, importer) {
      const browser = this.environment.name === 'client';
      if (source.startsWith('@commonlot/')) return browser ? null : { id: source, external: true };
      if (!source.startsWith('.') || importer === undefined) return null;
      const target = resolve(dirname(importer.split('?')[0] ?? importer), source);
      const hit = outside.some((path) => target === path || target.startsWith(path + sep));
      if (!hit) return null;
      if (browser)
        throw new Error(`${source} is the server's own; ${importer} goes to the browser`);
      return { id: target, external: 'absolute' };
    },
  };
}
