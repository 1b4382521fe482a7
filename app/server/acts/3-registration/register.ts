import { type Result, refuse } from '@commonlot/exact';
import type { PersonId, Template } from '@commonlot/stages';
import type { Reads, Tx } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { newIdOf, newSalt } from '../chance.ts';
import { ERASED, eraseFromRules } from '../erased.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';
import type { Answers, Reply } from './registrant.ts';

export type RegisterRefusal =
  | ActRefusal
  | { readonly code: 'name-missing' }
  | { readonly code: 'answer-missing'; readonly feature: string }
  | { readonly code: 'answer-unknown'; readonly feature: string };

/** Registers one person: the answers to the register, a random id to the record. */
export async function registerPerson(
  doing: Doing,
  reply: Reply,
): Promise<Result<Done & { readonly person: PersonId }, RegisterRefusal>> {
  const { store, assembly, chance, now } = doing;
  const { state } = await foldAssembly(store, assembly);
  if (state.commission.status === 'not-opened') return refuse({ code: 'assembly-not-open' });
  const { household, channel, answers } = reply;
  const problem = answersProblem(answers, state.commission.template);
  if (problem) return refuse(problem);
  const person = newIdOf(chance, 'person');
  const fromHousehold = household === null ? 0 : await livingIn(store.db, assembly, household);
  const { consent, specialConsent } = answers;
  const data = { person, channel, consent, specialConsent, fromHousehold };
  const allowed = state.registration.perHousehold;
  const done = await perform(
    asPerson(doing, person),
    { type: 'registration.register-person', data },
    {
      fingerprint: { household, channel, name: answers.name },
      register: async (tx) => {
        // Under the record's lock: of two replies sent at once from one household, one is too late.
        if (household !== null && (await livingIn(tx, assembly, household)) >= allowed)
          throw new HouseholdFull();
        await tx
          .insertInto('people')
          .values({
            assembly_id: assembly,
            id: person,
            household_id: household,
            kind: 'resident',
            status: 'registered',
            ...columnsOf(answers, state),
            channel,
            salt: newSalt(chance),
            created_at: now(),
            updated_at: now(),
          })
          .execute();
        if (household !== null) await countReply(tx, assembly, household);
      },
    },
  ).catch((error: unknown) => {
    if (!(error instanceof HouseholdFull)) throw error;
    return refuse({ code: 'household-already-registered' as const, allowed });
  });
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  const registered = event?.type === 'registration.person-registered' ? event.data.person : person;
  return { ok: true, value: { ...done.value, person: registered } };
}

async function countReply(tx: Tx, assembly: string, household: string): Promise<void> {
  await tx
    .updateTable('households')
    .set((row) => ({ replies: row('replies', '+', 1) }))
    .where('assembly_id', '=', assembly)
    .where('id', '=', household)
    .execute();
}

/** Somebody else of the household registered a moment before; nothing was written. */
class HouseholdFull extends Error {}

/** A resident acts under their own random id: a household's would tie people on the record to an area. */
function asPerson(doing: Doing, person: PersonId): Doing {
  return doing.by.role === 'resident' ? { ...doing, by: { role: 'resident', id: person } } : doing;
}

/** Changes somebody's answers. */
export async function changePerson(
  doing: Doing,
  person: PersonId,
  channel: Reply['channel'],
  answers: Answers,
): Promise<Result<Done, RegisterRefusal>> {
  const { store, assembly, now } = doing;
  const { state } = await foldAssembly(store, assembly);
  if (state.commission.status === 'not-opened') return refuse({ code: 'assembly-not-open' });
  const problem = answersProblem(answers, state.commission.template);
  if (problem) return refuse(problem);
  return await perform(
    asPerson(doing, person),
    { type: 'registration.change-person', data: { person, channel } },
    {
      register: async (tx) => {
        await tx
          .updateTable('people')
          .set({ ...columnsOf(answers, state), channel, updated_at: now() })
          .where('assembly_id', '=', assembly)
          .where('id', '=', person)
          .execute();
      },
    },
  );
}

/** Withdraws somebody: blanks the person and keeps the row (DESIGN section 9, privacy). */
export async function withdrawPerson(
  doing: Doing,
  person: PersonId,
  channel: Reply['channel'],
): Promise<Result<Done, ActRefusal>> {
  const { assembly, now } = doing;
  return await perform(
    asPerson(doing, person),
    { type: 'registration.withdraw-person', data: { person, channel } },
    {
      register: async (tx) => {
        await eraseFromRules(tx, assembly, person);
        const row = await tx
          .updateTable('people')
          .set({ ...ERASED, status: 'withdrawn', updated_at: now(), erased_at: now() })
          .where('assembly_id', '=', assembly)
          .where('id', '=', person)
          // Withdrawn twice is once: the household's replies are counted down once.
          .where('status', '!=', 'withdrawn')
          .returning('household_id')
          .executeTakeFirst();
        if (!row?.household_id) return;
        await tx
          .updateTable('households')
          .set((one) => ({ replies: one('replies', '-', 1) }))
          .where('assembly_id', '=', assembly)
          .where('id', '=', row.household_id)
          .execute();
      },
    },
  );
}

/** Living registrations from one household. */
async function livingIn(db: Reads, assembly: string, household: string): Promise<number> {
  const row = await db
    .selectFrom('people')
    .select(({ fn }) => fn.countAll<number | string>().as('people'))
    .where('assembly_id', '=', assembly)
    .where('household_id', '=', household)
    .where('status', '=', 'registered')
    .executeTakeFirstOrThrow();
  return Number(row.people);
}

function answersProblem(answers: Answers, template: Template): RegisterRefusal | null {
  if (answers.name.trim() === '' || answers.name.length > 200) return { code: 'name-missing' };
  for (const { feature, values, special } of template.features) {
    const value = answers.features[feature];
    if (special && !answers.specialConsent) continue;
    if (value === undefined || value === '') return { code: 'answer-missing', feature };
    if (!values.some((one) => one.value === value)) return { code: 'answer-unknown', feature };
  }
  return null;
}

/** Special-category answers are kept only with their own consent. */
function columnsOf(
  answers: Answers,
  { commission }: Awaited<ReturnType<typeof foldAssembly>>['state'],
) {
  const features = commission.status === 'not-opened' ? [] : commission.template.features;
  const kept = features
    .filter(({ special }) => answers.specialConsent || !special)
    .map(({ feature }) => [feature, answers.features[feature] ?? '']);
  return {
    name: answers.name.trim(),
    email: answers.email,
    phone: answers.phone,
    language: answers.language,
    features: JSON.stringify(Object.fromEntries(kept)),
    consent_version: answers.consent,
    special_consent: answers.specialConsent ? (1 as const) : (0 as const),
    availability: JSON.stringify({ canCome: answers.canCome }),
    needs: answers.needs.trim() === '' ? null : JSON.stringify({ words: answers.needs.trim() }),
  };
}
