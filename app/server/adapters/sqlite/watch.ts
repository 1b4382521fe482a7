import type { DatabaseSync } from 'node:sqlite';
import type { News } from '../../store/news.ts';

/** How often to look whether another process wrote, in milliseconds. */
const INTERVAL = 200;

/**
 * Hears of what others committed to the file. `data_version` is a counter SQLite keeps per
 * connection, so looking costs microseconds; only when it moved are the assemblies read.
 * @param database a connection that never writes.
 * @returns what ends the watch.
 */
export function watch(database: DatabaseSync, hear: (news: News) => void): () => void {
  const dataVersion = database.prepare('pragma data_version');
  const standing = database.prepare('select id, version, pulse from assemblies');
  const known = new Map<string, number>();
  const look = (tell: boolean): void => {
    for (const { id, version, pulse } of standing.all()) {
      const assembly = String(id);
      const news = { assembly, version: Number(version), pulse: Number(pulse) };
      if (known.get(assembly) === news.pulse) continue;
      known.set(assembly, news.pulse);
      if (tell) hear(news);
    }
  };
  let seen = dataVersion.get()?.['data_version'];
  look(false);
  const timer = setInterval(() => {
    const now = dataVersion.get()?.['data_version'];
    if (now === seen) return;
    seen = now;
    look(true);
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
