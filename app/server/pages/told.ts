import { STAGES, type Stage } from '@commonlot/stages';
import type { Store } from '../store/contract.ts';

/** One act, or all acts of a kind that occurs often, told once. */
export interface ToldAct {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  /** How many more of the kind there are; 0 for an act that is told by itself. */
  readonly more: number;
  /** When the last of them was. */
  readonly until: string;
}

/** Acts of a kind that are told one by one; a kind with more is one line. */
const FEW = 3;

/** What happened, by stage, as a story; every act is in it, by itself or in the count of its kind. */
export async function toldByStage(
  store: Store,
  assembly: string,
): Promise<ReadonlyMap<Stage, readonly ToldAct[]>> {
  const kinds = new Map<string, { readonly first: ToldAct[]; count: number; until: string }>();
  for await (const { seq, entry } of store.entries(assembly)) {
    const { at, type } = entry;
    const kind = kinds.get(type) ?? { first: [], count: 0, until: at };
    kinds.set(type, kind);
    if (kind.count < FEW) kind.first.push({ seq, at, type, more: 0, until: at });
    kind.count += 1;
    kind.until = at;
  }
  const acts = [...kinds.values()].flatMap(({ first, count, until }) =>
    count > FEW ? first.slice(0, 1).map((one) => ({ ...one, more: count - 1, until })) : first,
  );
  acts.sort((a, b) => a.seq - b.seq);
  return new Map(
    STAGES.map((stage) => [stage, acts.filter(({ type }) => type.startsWith(`${stage}.`))]),
  );
}
