import { type PersonId, readId } from '@commonlot/stages';
import { hashOf } from '../../../server/access/secrets.ts';
import { assemblyOf, formKeyOf, visitOf } from '../../../server/access/visit.ts';
import { readValues } from '../../../server/acts/3-registration/close-pool.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import type { Store } from '../../../server/store/contract.ts';
import { addressIn } from '../registration/find-household.ts';
import { type Context, commissioned, languageOf, loadHere } from '../shared/here.ts';
import { questionsOf } from './questions.ts';

/** One person of the register with everything the desk may see; null when there is none such. */
export async function loadPerson(context: Context, reference: string) {
  const { desk, here } = await loadHere(context);
  const { store } = visitOf(context).services;
  const id = readId('person', reference);
  const open = commissioned(desk.state);
  const row = id && (await rowOf(context, desk.id, id));
  if (!id || !row || !open) return null;
  const address = await addressOf(store, desk.id, row);
  const answers = readValues(row.features);
  const typed = typedOf(row, answers);
  const known = desk.state.registration.people.get(id);
  return {
    here,
    id,
    name: row.name ?? '',
    status: row.status,
    registered: row.kind === 'resident' && row.status === 'registered',
    /** Answers of the template can be changed; an imported pool's columns stay as they came. */
    editable:
      row.kind === 'resident' &&
      row.status === 'registered' &&
      row.consent_version !== 'imported' &&
      desk.state.registration.status === 'open',
    known: known !== undefined,
    seat: desk.state.selection.members.get(id) ?? '',
    address,
    answers,
    contact: { email: row.email ?? '', phone: row.phone ?? '' },
    typed,
    /** What these answers are, to tell whether somebody changes them meanwhile. */
    mark: markOf(typed),
    questions: questionsOf(open.template, languageOf(context)),
    languages: open.languages,
  };
}

/** Whether the answers are no longer those a form was made from, and this form did not change them. */
export async function changedMeanwhile(context: Context, id: PersonId): Promise<boolean> {
  const { store } = visitOf(context).services;
  const assembly = assemblyOf(context).id;
  const row = await rowOf(context, assembly, id);
  if (!row || markOf(typedOf(row, readValues(row.features))) === fieldOf(context, 'mark'))
    return false;
  const own = await store.db
    .selectFrom('commands')
    .select('key')
    .where('assembly_id', '=', assembly)
    .where('key', '=', formKeyOf(context))
    .executeTakeFirst();
  return own === undefined;
}

function markOf(typed: Readonly<Record<string, string>>): string {
  return hashOf(JSON.stringify(typed));
}

export type LoadedPerson = NonNullable<Awaited<ReturnType<typeof loadPerson>>>;

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

async function rowOf(context: Context, assembly: string, id: PersonId) {
  const row = await visitOf(context)
    .services.store.db.selectFrom('people')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Where the letter went; an imported person's own address; else nothing. */
async function addressOf(store: Store, assembly: string, row: Row): Promise<string> {
  if (!row.household_id) return row.address ? addressIn(row.address) : '';
  const home = await store.db
    .selectFrom('households')
    .select('address')
    .where('assembly_id', '=', assembly)
    .where('id', '=', row.household_id)
    .executeTakeFirst();
  return home ? addressIn(home.address) : '';
}

/** The row as its form shows it. */
function typedOf(row: Row, answers: Readonly<Record<string, string>>) {
  const features = Object.entries(answers).map(([name, value]) => [`f.${name}`, value] as const);
  return {
    ...Object.fromEntries(features),
    channel: row.channel === 'paper' ? 'paper' : 'phone',
    name: row.name ?? '',
    email: row.email ?? '',
    phone: row.phone ?? '',
    language: row.language ?? '',
    come: fieldIn(row.availability, 'canCome') || 'yes',
    needs: fieldIn(row.needs, 'words'),
    special: row.special_consent === 1 ? 'yes' : '',
    consent: row.consent_version ? 'yes' : '',
  };
}

function fieldIn(json: string | null, name: string): string {
  const value = json === null ? undefined : readValues(json)[name];
  return value ?? '';
}
