import { accept, type Result, refuse } from '@commonlot/exact';
import { verifyChain } from '@commonlot/record';
import type { RestoreRefusal, RestoreReport } from './contract.ts';
import type { Engine } from './engine.ts';
import type { News } from './news.ts';
import { type Portable, standing } from './portable.ts';
import { replaceAll } from './replace-all.ts';

/** See `Store.restore`. */
export async function restore(
  engine: Engine,
  ring: (news: News) => void,
  path: string,
  replace: boolean,
): Promise<Result<RestoreReport, RestoreRefusal>> {
  return await engine.readBackup(path, async (portable) => {
    const broken = brokenChain(portable);
    if (broken !== null) return refuse(broken);
    const outcome = await replaceAll(engine, portable, replace);
    if (!outcome.ok) return outcome;
    for (const news of outcome.value.news) ring(news);
    return accept({ assemblies: standing(portable), rows: outcome.value.rows });
  });
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
