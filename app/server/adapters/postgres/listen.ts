import { Client } from 'pg';
import type { News } from '../../store/news.ts';
import { CHANNEL, readNews } from './notification.ts';

/** How long to wait before connecting again, in milliseconds. */
const AGAIN = 500;

/**
 * Hears what other processes announce, over a connection of its own that comes back when it breaks.
 * Once it listens it tells where every assembly stands, so that nothing said in between is missed.
 * @returns what ends it.
 */
export function listen(url: string, origin: string, hear: (news: News) => void): () => void {
  const ear = new Ear(url, origin, hear);
  ear.start();
  return () => ear.stop();
}

class Ear {
  readonly #url: string;
  readonly #origin: string;
  readonly #hear: (news: News) => void;
  #stopped = false;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string, origin: string, hear: (news: News) => void) {
    this.#url = url;
    this.#origin = origin;
    this.#hear = hear;
  }

  start(): void {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'commonlot-live',
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => {});
    client.on('end', () => {
      // The end of an earlier connection says nothing about this one.
      if (this.#client === client) this.#again();
    });
    client.on('notification', ({ payload }) => {
      const news = readNews(payload ?? '', this.#origin);
      if (news !== null) this.#tell(news);
    });
    this.#connect(client).catch(() => this.#close(client));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    if (this.#client !== null) this.#close(this.#client);
  }

  async #connect(client: Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    const { rows } = await client.query<{ id: string; version: number; pulse: number }>(
      'select id, version, pulse from assemblies',
    );
    for (const { id, version, pulse } of rows) this.#tell({ assembly: id, version, pulse });
  }

  #tell(news: News): void {
    if (!this.#stopped) this.#hear(news);
  }

  #close(client: Client): void {
    client.end().catch(() => {});
    this.#again();
  }

  #again(): void {
    this.#client = null;
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.start(), AGAIN);
    this.#timer.unref();
  }
}
