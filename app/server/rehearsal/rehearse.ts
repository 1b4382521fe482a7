import { type AssemblyId, type Day, type Instant, LANGUAGES, readDay } from '@commonlot/stages';
import { openAssembly } from '../acts/1-commission/open-assembly.ts';
import type { Store } from '../store/contract.ts';
import { giveRoles } from './accounts.ts';
import { instantFrom, planned, USUAL_DAY } from './calendar.ts';
import { chanceOf, rehearsalSeed } from './chance.ts';
import { type Going, goOn, type Standing } from './go-on.ts';
import { type Accounts, taken } from './life.ts';
import type { Point } from './points.ts';
import { slugOf } from './slug.ts';
import { templateOf } from './template.ts';
import { PROFILES } from './town/profiles.ts';
import { type Truth, truthOf } from './truth.ts';

export interface Rehearsal extends Going {
  readonly store: Store;
  readonly organisation: string;
  /** Accounts of the organisation, one for each role. */
  readonly accounts: Accounts;
  readonly profile: keyof typeof PROFILES;
  /** Whole number from 0; the same seed, accounts and day give the same record to the last byte. */
  readonly seed: number;
  /** The day in the hall, a Saturday; 16 May 2026 when left out. */
  readonly gatheringOn?: Day;
  /** Stops before this point, which is then the next thing to do by hand; else lives to the end. */
  readonly until?: Point;
}

/**
 * Opens a fictional assembly and lives its life by the commands people give.
 * @throws RehearsalCancelled when it was stopped; Error when a command is refused.
 */
export async function rehearse(
  rehearsal: Rehearsal,
): Promise<{ readonly assembly: AssemblyId; readonly truth: Truth }> {
  const standing = await openRehearsal(rehearsal);
  const life = await goOn(standing, rehearsal.until ?? 'end');
  return { assembly: standing.assembly, truth: await truthOf(life) };
}

/** Opens the fictional assembly alone, with its roles; opened before, it is found again. */
export async function openRehearsal(rehearsal: Rehearsal): Promise<Standing> {
  const { store, organisation, accounts, profile, seed } = rehearsal;
  const gatheringOn = rehearsal.gatheringOn ?? readDay(USUAL_DAY);
  if (!gatheringOn) throw new Error('the usual day is a day');
  const recipe = { profile, seed, gatheringOn };
  const opened = await openAssembly(
    store,
    chanceOf(rehearsalSeed(seed), `open/${profile}/${accounts.organiser}`),
    (): Instant => instantFrom(planned(gatheringOn, 'open')),
    're/open',
    {
      organisation,
      account: accounts.organiser,
      name: 'G1000 Harbourtown',
      slug: slugOf(recipe),
      place: 'Harbourtown',
      languages: LANGUAGES,
      fictional: true,
      template: templateOf(PROFILES[profile]),
    },
  );
  const assembly = taken('open', opened);
  await giveRoles(store, organisation, assembly, accounts);
  const { report, cancelled, now } = rehearsal;
  const going = { ...(report && { report }), ...(cancelled && { cancelled }), ...(now && { now }) };
  return { ...going, store, assembly, accounts, recipe };
}
