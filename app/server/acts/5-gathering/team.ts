import { accept, type Result, refuse } from '@commonlot/exact';
import { canonical } from '@commonlot/record';
import { LANGUAGES, type Language } from '@commonlot/stages';
import type { Reads, Tx } from '../../store/contract.ts';
import { insertMany } from '../../store/insert-many.ts';
import { newIdOf, newSalt } from '../chance.ts';
import { eraseFromRules } from '../erased.ts';
import type { Doing } from '../perform.ts';
import { LONGEST_NAME } from './guests.ts';

/** What somebody does who serves at a table instead of taking part; as the seating engine has them. */
export const TEAM_ROLES = ['host', 'interpreter', 'observer'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

export interface HelperInput {
  readonly name: string;
  readonly email: string | null;
  readonly role: TeamRole;
  /** One table all day; otherwise another one each round. */
  readonly stays: boolean;
  /** Languages for tables that have some; none: at home in all. */
  readonly speaks: readonly Language[];
}

export type Helper = HelperInput & { readonly id: string };

export type TeamRefusal =
  | { readonly code: 'name-missing' }
  | { readonly code: 'email-wrong' }
  | { readonly code: 'interpreter-languages' };

/** How a list was taken. */
export interface TeamTaken {
  readonly added: number;
  /** People on the list who were in the team already, by name, role and e-mail. */
  readonly known: number;
}

/** Whether a text can be an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254;
}

/** What a row of the team lacks; null when nothing. */
export function teamProblem({ name, email, role, speaks }: HelperInput): TeamRefusal | null {
  const length = name.trim().length;
  if (length === 0 || length > LONGEST_NAME) return { code: 'name-missing' };
  if (email !== null && !isEmail(email)) return { code: 'email-wrong' };
  // Between fewer than two languages there is nothing to interpret; none said: all of them.
  return role === 'interpreter' && speaks.length === 1 ? { code: 'interpreter-languages' } : null;
}

/**
 * Takes people into the team, all of them or nobody; who is in it already stays so once. Register
 * only: the record knows how many serve, never who.
 */
export async function addToTeam(
  { store, assembly, chance, now }: Doing,
  helpers: readonly HelperInput[],
): Promise<Result<TeamTaken, TeamRefusal>> {
  for (const one of helpers) {
    const problem = teamProblem(one);
    if (problem) return refuse(problem);
  }
  const at = now();
  const rows = helpers.map((one) => {
    const row = rowOf({ ...one, name: one.name.trim() });
    const fresh = { id: newIdOf(chance, 'person'), salt: newSalt(chance) };
    return { ...row, ...fresh, assembly_id: assembly, created_at: at, updated_at: at };
  });
  // Whoever sends the same list at the same time waits for the assembly's lock.
  const added = await store.transact(async (tx) => {
    const known = new Set((await readTeam(tx, assembly)).map(whoIs));
    const fresh = rows.filter((_, place) => {
      const one = helpers[place];
      const who = one === undefined ? '' : whoIs({ ...one, name: one.name.trim() });
      if (known.has(who)) return false;
      known.add(who);
      return true;
    });
    await insertMany(tx, store.differences, 'people', fresh);
    return fresh.length;
  }, assembly);
  return accept({ added, known: helpers.length - added });
}

/** Takes somebody out of the team, with their tables, and erases them; asked again it stays so. */
export async function leaveTeam({ store, assembly }: Doing, person: string): Promise<void> {
  await store.transact(async (tx) => {
    const found = await teamRows(tx, assembly)
      .select('id')
      .where('id', '=', person)
      .executeTakeFirst();
    if (found === undefined) return;
    await tx
      .deleteFrom('seats')
      .where('assembly_id', '=', assembly)
      .where('person_id', '=', person)
      .execute();
    await eraseFromRules(tx, assembly, person);
    await tx
      .deleteFrom('people')
      .where('assembly_id', '=', assembly)
      .where('id', '=', person)
      .execute();
  }, assembly);
}

/** Everybody in the team, by role and name. */
export async function readTeam(db: Reads | Tx, assembly: string): Promise<readonly Helper[]> {
  const rows = await teamRows(db, assembly)
    .select(['id', 'name', 'email', 'group_name', 'availability'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const team = rows.flatMap(({ id, name, email, group_name, availability }) => {
    const role = roleOf(group_name);
    return role === null ? [] : [{ id, name: name ?? '', email, role, ...read(availability) }];
  });
  return TEAM_ROLES.flatMap((role) => team.filter((one) => one.role === role));
}

/** The role of a person's row: volunteers with a group are in the team. */
export function roleOf(group: string | null): TeamRole | null {
  return TEAM_ROLES.find((role) => role === group) ?? null;
}

function teamRows(db: Reads | Tx, assembly: string) {
  return db
    .selectFrom('people')
    .where('assembly_id', '=', assembly)
    .where('kind', '=', 'volunteer')
    .where('group_name', 'in', TEAM_ROLES);
}

/** What makes two rows of lists the same person in the same role. */
function whoIs({ name, role, email }: Pick<HelperInput, 'name' | 'role' | 'email'>): string {
  return canonical([name.toLocaleLowerCase('en'), role, (email ?? '').toLowerCase()]);
}

function rowOf({ name, email, role, stays, speaks }: HelperInput) {
  return {
    kind: 'volunteer',
    group_name: role,
    status: 'invited',
    name,
    email,
    features: '{}',
    special_consent: 0,
    availability: JSON.stringify({ stays, speaks }),
    channel: 'desk',
  } as const;
}

function read(availability: string | null): Pick<HelperInput, 'stays' | 'speaks'> {
  const parsed: unknown = availability === null ? null : JSON.parse(availability);
  const found = typeof parsed === 'object' && parsed ? parsed : {};
  const speaks: readonly unknown[] =
    'speaks' in found && Array.isArray(found.speaks) ? found.speaks : [];
  return {
    stays: 'stays' in found && found.stays === true,
    speaks: LANGUAGES.filter((language) => speaks.includes(language)),
  };
}
