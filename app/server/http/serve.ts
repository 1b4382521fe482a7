import { join } from 'node:path';
import { serve as serveNode } from '@hono/node-server';
import type { Logger } from 'pino';
import type { ServerBuild } from 'react-router';
import { makeLimiter } from '../access/limiter.ts';
import type { Chance } from '../acts/chance.ts';
import { systemChance } from '../adapters/chance/chance.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import type { Store } from '../store/contract.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { makeLog } from './log.ts';
import type { Rehearsing } from './rehearsing.ts';
import type { Services } from './services.ts';

export interface ServeOptions {
  readonly store: Store;
  readonly config: Config;
  /** 0: any free one. */
  readonly port: number;
  /** `127.0.0.1` for this machine only, `0.0.0.0` for the hall's wifi. */
  readonly hostname: string;
  readonly log?: Logger;
  readonly now?: () => string;
  readonly chance?: Chance;
  readonly rehearsing?: Rehearsing;
  readonly files?: string;
  readonly pokeJobs?: () => void;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  /** Ends open connections and stops listening; the store stays open. */
  readonly close: () => Promise<void>;
}

/** Failed tries at one account's password before a pause of a quarter of an hour. */
const SIGN_IN_TRIES = 8;
/** Wrong tries of one code before it rests for a quarter of an hour: as letter-code.ts has it. */
const CODE_TRIES = 10;
const QUARTER = 15 * 60;

/** Puts the services together: the store and clock handed in, everything else made here. */
export function servicesFor(options: Omit<ServeOptions, 'port' | 'hostname'>): Services {
  return {
    store: options.store,
    config: options.config,
    log: options.log ?? makeLog(),
    now: options.now ?? systemNow,
    chance: options.chance ?? systemChance,
    signInLimiter: makeLimiter(SIGN_IN_TRIES, QUARTER, () => performance.now()),
    codeLimiter: makeLimiter(CODE_TRIES, QUARTER, () => performance.now()),
    files: options.files ?? null,
    pokeJobs: options.pokeJobs ?? (() => undefined),
    rehearsing: options.rehearsing ?? null,
  };
}

/** Loads the built pages. @throws Error when they were not built: `npm start` builds them. */
export async function loadBuild(): Promise<{ build: ServerBuild; clientFolder: string }> {
  const folder = join(import.meta.dirname, '..', '..', 'build');
  const built: unknown = await import(join(folder, 'server', 'index.js'));
  const build = built as ServerBuild; // codec: what React Router's own build wrote
  return { build, clientFolder: join(folder, 'client') };
}

/** Starts answering. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const services = servicesFor(options);
  const app = createApp({ services, ...(await loadBuild()) });
  return await new Promise((resolve, reject) => {
    const { port, hostname } = options;
    const server = serveNode({ fetch: app.fetch, port, hostname }, (info) => {
      const host = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname;
      const url = options.config.origin ?? `http://${host}:${info.port}`;
      resolve({ url, port: info.port, services, close: async () => await closed(server) });
    });
    server.once('error', reject);
  });
}

async function closed(server: ReturnType<typeof serveNode>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
