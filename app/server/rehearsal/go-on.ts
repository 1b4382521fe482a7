import type { AssemblyId, Instant } from '@commonlot/stages';
import type { Store } from '../store/contract.ts';
import { instantFrom } from './calendar.ts';
import { lifeSeed, rehearsalSeed } from './chance.ts';
import { type Accounts, type Life, RehearsalCancelled } from './life.ts';
import { POINTS, type Point, STEPS_OF_LIFE } from './points.ts';
import type { Recipe } from './slug.ts';
import { PROFILES } from './town/profiles.ts';
import { makeTown, type Town } from './town/town.ts';

/** How a rehearsal tells of itself. */
export interface Going {
  /** Says how far it is, 0 to 100, and what happens, as a translation key. */
  readonly report?: (progress: number, message: string) => Promise<unknown>;
  /** Asked often; true stops it between two commands. */
  readonly cancelled?: () => boolean;
  /** Nothing is dated after this; left out, the planned dates stand even where they are to come. */
  readonly now?: () => Instant;
}

export interface Standing extends Going {
  readonly store: Store;
  readonly assembly: AssemblyId;
  readonly accounts: Accounts;
  readonly recipe: Recipe;
}

/** Lives on from wherever the record stands up to a point. Steps that were taken are not taken again. */
export async function goOn(standing: Standing, until: Point): Promise<Life> {
  const { store, assembly, accounts, recipe } = standing;
  let share = { from: 0, width: 0, message: '' };
  let told = 0;
  const breathe = async (done: number) => {
    // A macrotask: pages in the same process are served in between.
    await new Promise((resolve) => setImmediate(resolve));
    if (standing.cancelled?.()) throw new RehearsalCancelled();
    // Steps that were taken before are passed at once: the bar never goes back.
    told = Math.max(told, share.from + share.width * Math.min(1, done));
    await standing.report?.(told, share.message);
  };
  const life: Life = {
    store,
    assembly,
    accounts,
    seed: lifeSeed(recipe.seed, assembly),
    profile: PROFILES[recipe.profile],
    // Made when somebody asks: opening and commissioning need no town.
    get town() {
      return townOf(recipe.seed);
    },
    gatheringOn: recipe.gatheringOn,
    tell: await clockOf(standing),
    breathe,
  };
  let from = 0;
  for (const { point, share: width, live } of STEPS_OF_LIFE) {
    if (POINTS.indexOf(point) >= POINTS.indexOf(until)) break;
    share = { from, width, message: `rehearsal.job.${point}` };
    await breathe(0);
    await live(life);
    from += width;
  }
  return life;
}

/** Times as planned, but never before the record's last entry, and never after now. */
async function clockOf({ store, assembly, now }: Standing): Promise<Life['tell']> {
  const version = await store.version(assembly);
  const [last] = await store.read(assembly, Math.max(0, version - 1), 1);
  let latest = last ? Date.parse(last.entry.at) : 0;
  return (plan) => {
    const most = now ? Math.min(plan, Date.parse(now())) : plan;
    latest = Math.max(latest, most);
    return instantFrom(latest);
  };
}

/** The last town made: pausing and going on makes it once. */
let made: { readonly seed: number; readonly town: Town } | null = null;

function townOf(seed: number): Town {
  made = made?.seed === seed ? made : { seed, town: makeTown(rehearsalSeed(seed)) };
  return made.town;
}
