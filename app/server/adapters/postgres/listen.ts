import { Client } from 'pg';
import type { News } from '../../store/engine.ts';
import { CHANNEL, readNews } from './news.ts';

/** How long to wait before connecting again, in milliseconds. */
const AGAIN = 500;

/**
 * Hears what other processes announce, over a connection of its own that comes back when it breaks.
 * Once it listens it tells where every assembly stands, so that nothing said in between is missed.
 * @returns what ends it.
 */
export function listen(url: string, origin: string, hear: (news: News) => void): () => void {
  let stopped = false;
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new Client({
      connectionString: url,
      application_name: 'commonlot-live',
      keepAlive: true,
    });
    client = fresh;
    fresh.on('error', () => {});
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => {
      const news = readNews(payload ?? '', origin);
      if (news !== null && !stopped) hear(news);
    });
    await fresh.connect();
    if (stopped) return await fresh.end();
    await fresh.query(`listen ${CHANNEL}`);
    const { rows } = await fresh.query<{ id: string; version: number; pulse: number }>(
      'select id, version, pulse from assemblies',
    );
    for (const { id, version, pulse } of rows) {
      if (!stopped) hear({ assembly: id, version, pulse });
    }
  };

  function again(): void {
    client = null;
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(start, AGAIN);
    timer.unref();
  }

  function start(): void {
    connect().catch(() => {
      client?.end().catch(() => {});
      again();
    });
  }

  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    client?.end().catch(() => {});
  };
}
