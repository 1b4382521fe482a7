import type { Tx } from '../store/contract.ts';

/** What is left of a person who was erased: a row with a random id that names nobody. */
export const ERASED = {
  name: null,
  email: null,
  phone: null,
  address: null,
  features: '{}',
  availability: null,
  needs: null,
} as const;

/**
 * Takes a person out of the rules about seats: what says something about them alone goes, a rule
 * with somebody else stays without their name, so that the organiser sees that it no longer holds.
 */
export async function eraseFromRules(tx: Tx, assembly: string, person: string): Promise<void> {
  await tx
    .deleteFrom('seating_rules')
    .where('assembly_id', '=', assembly)
    .where('person_id', '=', person)
    .where('kind', 'in', ['needs', 'speaks'])
    .execute();
  for (const column of ['person_id', 'other_id'] as const)
    await tx
      .updateTable('seating_rules')
      .set({ [column]: null })
      .where('assembly_id', '=', assembly)
      .where(column, '=', person)
      .execute();
}
