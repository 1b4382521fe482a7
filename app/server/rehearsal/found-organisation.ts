import { digest, utf8 } from '@commonlot/record';
import { addOrganisation, emailOf } from '../access/found.ts';
import { ACCOUNT_ROLES } from '../access/roles.ts';
import type { Store } from '../store/contract.ts';
import type { Accounts } from './life.ts';

/** Who the accounts of a rehearsal are: offices, not people. */
const OFFICES = {
  organiser: 'Organiser (rehearsal)',
  registrar: 'Registration desk (rehearsal)',
  'theme-team': 'Theme team (rehearsal)',
  'returning-officer': 'Returning officer (rehearsal)',
  authority: 'Harbourtown council (rehearsal)',
} as const;

/**
 * Founds a fictional organisation with one account for each role. Nobody knows a password to them:
 * who begins a rehearsal is signed in as its organiser. Account ids follow from the recipe, so that
 * the same rehearsal on two machines has the same record.
 * @param recipe what makes this rehearsal another than the next one here
 */
export async function foundFictional(
  store: Store,
  recipe: string,
  now: string,
): Promise<{ readonly organisation: string; readonly accounts: Accounts }> {
  return await store.transact(async (tx) => {
    const others = await tx.selectFrom('organisations').select('id').execute();
    const turn = others.length === 0 ? '' : `-${others.length + 1}`;
    const organisation = await addOrganisation(tx, `Harbourtown rehearsal${turn}`, now);
    const idOf = (role: string) =>
      `acc_${digest(utf8(`rehearsal\n${recipe}\n${turn}\n${role}`)).slice(0, 24)}`;
    for (const [place, role] of ACCOUNT_ROLES.entries())
      await tx
        .insertInto('accounts')
        .values({
          id: idOf(role),
          organisation_id: organisation,
          email: emailOf(`${role}@rehearsal${turn}.harbourtown.example`),
          name: OFFICES[role],
          password_hash: null,
          // The first account of an organisation is its founder.
          created_at: new Date(Date.parse(now) + place).toISOString(),
          disabled_at: null,
        })
        .execute();
    return {
      organisation,
      accounts: {
        organiser: idOf('organiser'),
        registrar: idOf('registrar'),
        'theme-team': idOf('theme-team'),
        'returning-officer': idOf('returning-officer'),
        authority: idOf('authority'),
      },
    };
  });
}
