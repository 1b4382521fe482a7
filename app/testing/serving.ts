import { configWith } from '../server/http/config.ts';
import { makeLog } from '../server/http/log.ts';
import { type ServeOptions, type Serving, serve } from '../server/http/serve.ts';
import { openStore } from '../server/store/open.ts';

/** The real program on a free port over an in-memory store; closes both. */
export async function serving(
  options: Partial<ServeOptions> = {},
): Promise<Serving & { readonly end: () => Promise<void> }> {
  const store = options.store ?? (await openStore(':memory:'));
  const started = await serve({
    store,
    config: configWith('a secret of the tests, forty characters!'),
    port: 0,
    hostname: '127.0.0.1',
    log: makeLog('silent'),
    ...options,
  });
  const end = async (): Promise<void> => {
    await started.close();
    await store.close();
  };
  return { ...started, end };
}
