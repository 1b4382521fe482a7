import { constants } from 'node:fs';
import { access, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accept, type Result, refuse } from '@commonlot/exact';
import { verifyChain } from '@commonlot/record';
import { standing } from './backup.ts';
import type { RestoreRefusal, RestoreReport } from './contract.ts';
import type { Engine, News, Portable } from './engine.ts';
import { replaceAll } from './replace-all.ts';

/** See `Store.restore`. */
export async function restore(
  engine: Engine,
  ring: (news: News) => void,
  path: string,
  replace: boolean,
): Promise<Result<RestoreReport, RestoreRefusal>> {
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) return refuse({ code: 'not-found', path });
  // Worked on in a copy: an older backup is brought up to date, and the original stays as it is.
  const folder = await mkdtemp(join(tmpdir(), 'commonlot-restore-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    await copyFile(path, copy);
    const opened = await openCopy(engine, copy, path);
    if (!opened.ok) return opened;
    try {
      return await take(engine, ring, opened.value, replace);
    } finally {
      opened.value.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openCopy(
  engine: Engine,
  copy: string,
  path: string,
): Promise<Result<Portable, RestoreRefusal>> {
  try {
    return accept(await engine.openPortable(copy));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'not-a-backup', path, reason });
  }
}

async function take(
  engine: Engine,
  ring: (news: News) => void,
  portable: Portable,
  replace: boolean,
): Promise<Result<RestoreReport, RestoreRefusal>> {
  const broken = brokenChain(portable);
  if (broken !== null) return refuse(broken);
  const outcome = await replaceAll(engine, portable, replace);
  if (!outcome.ok) return outcome;
  for (const news of outcome.value.news) ring(news);
  return accept({ assemblies: standing(portable), rows: outcome.value.rows });
}

/** The first chain that does not hold up to the head the copy states. */
function brokenChain(portable: Portable): RestoreRefusal | null {
  for (const { id, version, head_hash } of portable.rows('assemblies')) {
    const assembly = String(id);
    const expected = { size: Number(version), head: String(head_hash) };
    const verified = verifyChain(portable.lines(assembly), expected);
    if (!verified.ok) return { code: 'chain-broken', assembly, seq: verified.refusal.seq };
    if (verified.value.size > 0 && verified.value.assembly !== assembly) {
      return { code: 'chain-broken', assembly, seq: 1 };
    }
  }
  return null;
}
