import { type Result, refuse } from '@commonlot/exact';
import { canonical, utf8 } from '@commonlot/record';
import type { AlternatesDocument } from '@commonlot/selection';
import { type AlternatesDraw, isCandidate, type SelectionState, seatHeld } from '@commonlot/stages';
import type { Store, Tx } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { attach } from '../documents.ts';
import { entryHash } from '../entry-hash.ts';
import { type ActRefusal, type Doing, type Done, perform, repeatOf } from '../perform.ts';
import { type AlternateOrder, findAlternates, type Trouble } from './in-thread.ts';
import { personOf } from './person-of.ts';
import { poolFor } from './pool-for.ts';
import { seedAfter } from './seed-after.ts';
import { untilStill } from './until-still.ts';

export type AlternatesRefusal = ActRefusal | Trouble;

/** How alternates are drawn. */
export interface DrawingAlternates {
  /** Computes them; by default in a thread, with nobody looking on. */
  readonly find?: typeof findAlternates;
  /** What else is kept in the draw's own transaction. */
  readonly along?: (tx: Tx) => Promise<void>;
}

const TYPE = 'selection.draw-alternates';

/**
 * Draws the alternates that were announced with the panel, so that its quotas are missed least after
 * drop-outs. Nothing but the panel as it was drawn, the pool and the announced plan decides: who has
 * declined since changes nothing.
 */
export async function drawAlternates(
  doing: Doing,
  { find = findAlternates, along }: DrawingAlternates = {},
): Promise<Result<Done, AlternatesRefusal>> {
  return await untilStill<Done, AlternatesRefusal>(async () => {
    const { store, assembly } = doing;
    const before = await repeatOf(doing, TYPE, {});
    if (before) return before;
    const { version, state } = await foldAssembly(store, assembly);
    const order = await orderFor(store, assembly, state.selection);
    if (!order.ok) return order;
    const found = await find(order.value);
    if (!found.ok) return found;
    const { data, documents } = written(found.value);
    return await perform(
      doing,
      { type: TYPE, data },
      {
        documents,
        fingerprint: {},
        seen: { version, types: ['registration.person-withdrew'] },
        ...(along && { register: along }),
      },
    );
  });
}

async function orderFor(
  store: Store,
  assembly: string,
  { status, size, quotas, members, alternatePlan, alternates }: SelectionState,
): Promise<Result<AlternateOrder, ActRefusal>> {
  if (status !== 'drawn' && status !== 'completed') return refuse({ code: 'panel-not-drawn' });
  if (alternatePlan === null) return refuse({ code: 'alternates-not-announced' });
  if (alternates !== null) return refuse({ code: 'alternates-already-drawn' });
  const pool = await poolFor(store, assembly, { quotas, size: size ?? 0 });
  // No seat is drawn for before the alternates: whoever has or had one is the panel as it was drawn.
  const drawn = new Set<string>(members.keysWhere((one) => seatHeld(one) || !isCandidate(one)));
  const hash = await entryHash(store, assembly, 'selection.panel-drawn');
  return {
    ok: true,
    value: {
      kind: 'alternates',
      pool,
      panel: pool.people.flatMap(({ id }) => (drawn.has(id) ? [id] : [])),
      seed: seedAfter(hash ?? '', 'alternates'),
      count: alternatePlan.count,
      stay: alternatePlan.stayPercent / 100,
    },
  };
}

function written(found: AlternatesDocument) {
  const { ref, document } = attach(
    'alternates.json',
    'application/json',
    'public',
    utf8(canonical(found)),
  );
  const { fresh, leave, chances } = found;
  const data: AlternatesDraw = {
    alternates: found.alternates.map(({ id, ticket }) => ({ person: personOf(id), ticket })),
    document: ref,
    summary: { candidates: chances.length, leave, missed: fresh },
  };
  return { data, documents: [document] };
}
