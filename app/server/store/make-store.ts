import { append, lockHead } from './append.ts';
import { Bell } from './bell.ts';
import type { Store, Tx } from './contract.ts';
import type { Engine } from './engine.ts';
import type { News } from './news.ts';
import { pages, readEntries } from './read.ts';
import { restore } from './restore.ts';

/** Makes a store of what an adapter brings; the schema must be up to date. */
export function makeStore(engine: Engine): Store {
  const bell = new Bell((hear) => engine.listen(hear));
  const ring = (news: News): void => bell.ring(news);
  return {
    kind: engine.differences.kind,
    differences: engine.differences,
    db: engine.reader,
    transact: async (work, announce) => await transact(engine, ring, work, announce),
    append: async (input) => await append(engine, ring, input),
    read: async (assembly, after, limit) =>
      await readEntries(engine.reader, assembly, after, limit),
    entries: (assembly, after = 0) => pages(engine.reader, assembly, after),
    version: async (assembly) => await version(engine, assembly),
    subscribe: (assembly, listener) => bell.subscribe(assembly, listener),
    backup: async (toPath) => await engine.backup(toPath),
    restore: async (fromPath, options) =>
      await restore(engine, ring, fromPath, options?.replace === true),
    close: async () => {
      bell.silence();
      await engine.close();
    },
  };
}

async function transact<T>(
  engine: Engine,
  ring: (news: News) => void,
  work: (tx: Tx) => Promise<T>,
  announce: string | undefined,
): Promise<T> {
  if (announce === undefined) return await engine.write(work);
  const { value, news } = await engine.write(async (tx) => {
    // First, as an append does: two that took these locks the other way round would wait for ever.
    const head = await lockHead(tx, engine.differences, announce);
    const value = await work(tx);
    const news = { assembly: announce, version: head.version, pulse: head.pulse + 1 };
    return { value, news: await pulse(tx, engine, news) };
  });
  ring(news);
  return value;
}

async function pulse(tx: Tx, engine: Engine, news: News): Promise<News> {
  const { assembly, pulse } = news;
  await tx.updateTable('assemblies').set({ pulse }).where('id', '=', assembly).execute();
  await engine.announce(tx, news);
  return news;
}

async function version(engine: Engine, assembly: string): Promise<number> {
  const row = await engine.reader
    .selectFrom('assemblies')
    .select('version')
    .where('id', '=', assembly)
    .executeTakeFirst();
  return row?.version ?? 0;
}
