import { beginSession } from '../../../server/access/account-session.ts';
import { ACCOUNT_COOKIE } from '../../../server/access/cookies.ts';
import { openAssembly } from '../../../server/acts/1-commission/open-assembly.ts';
import { instantFrom } from '../../../server/rehearsal/calendar.ts';
import { chanceOf, rehearsalSeed } from '../../../server/rehearsal/chance.ts';
import { rehearse } from '../../../server/rehearsal/rehearse.ts';
import { templateOf } from '../../../server/rehearsal/template.ts';
import { makeStand } from '../../../server/rehearsal/testing/stand.ts';
import { PROFILES } from '../../../server/rehearsal/town/profiles.ts';
import type { Truth } from '../../../server/rehearsal/truth.ts';
import type { Store } from '../../../server/store/contract.ts';
import { serving } from '../../../testing/serving.ts';

/** The program with an assembly that was lived to its end and one that has only begun. */
export interface Lived {
  readonly store: Store;
  /** Addresses of the program and of both records in it. */
  readonly home: string;
  readonly record: string;
  readonly fresh: string;
  readonly assembly: string;
  readonly truth: Truth;
  /** The words of a page of its desk, as the organiser reads them. */
  readonly desk: (path: string) => Promise<string>;
  readonly end: () => Promise<void>;
}

/** Lives Amersfoort's rehearsal with the commands people give; half a minute on a busy core. */
export async function live(): Promise<Lived> {
  const stand = await makeStand();
  const { store } = stand;
  const { assembly, truth } = await rehearse({ ...stand, profile: 'amersfoort', seed: 11 });
  const at = instantFrom(Date.parse('2026-09-01T00:00:00.000Z'));
  const opened = await openAssembly(store, chanceOf(rehearsalSeed(2), 'fresh'), () => at, 'fresh', {
    organisation: stand.organisation,
    account: stand.accounts.organiser,
    name: 'G1000 Millbrook',
    slug: 'millbrook',
    place: 'Millbrook',
    languages: ['en'],
    fictional: false,
    template: templateOf(PROFILES.amersfoort),
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const program = await serving({ store });
  const home = `http://localhost:${program.port}`;
  return {
    store,
    home,
    record: `${home}/record/${assembly}`,
    fresh: `${home}/record/${opened.value}`,
    assembly,
    truth,
    desk: async (path) => {
      const account = { id: stand.accounts.organiser, organisationId: stand.organisation };
      const token = await beginSession(store, account, new Date().toISOString());
      const page = await fetch(`${home}/desk/${assembly}${path}`, {
        headers: { cookie: `${ACCOUNT_COOKIE}=${token}`, 'accept-language': 'en' },
      });
      const main = /<main[\s\S]*<\/main>/.exec(await page.text())?.[0] ?? '';
      return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    },
    end: async () => {
      await program.close();
      await stand.close();
    },
  };
}
