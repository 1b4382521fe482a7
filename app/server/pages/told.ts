import { STAGES, type Stage } from '@commonlot/stages';
import type { Store } from '../store/contract.ts';

/** Acts of one kind that came one after the other, told once. */
export interface ToldAct {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly more: number;
}

/** Most lines per stage; the record itself has them all. */
const MOST = 60;

/** What happened, by stage, as a story: runs of the same act are one line with a count. */
export async function toldByStage(
  store: Store,
  assembly: string,
): Promise<ReadonlyMap<Stage, readonly ToldAct[]>> {
  const story = new Map<Stage, ToldAct[]>(STAGES.map((stage) => [stage, []]));
  for await (const { seq, entry } of store.entries(assembly)) {
    const stage = STAGES.find((name) => entry.type.startsWith(`${name}.`));
    const acts = stage === undefined ? undefined : story.get(stage);
    if (!acts) continue;
    const last = acts.at(-1);
    if (last?.type === entry.type) acts[acts.length - 1] = { ...last, more: last.more + 1 };
    else if (acts.length < MOST) acts.push({ seq, at: entry.at, type: entry.type, more: 0 });
  }
  return story;
}
