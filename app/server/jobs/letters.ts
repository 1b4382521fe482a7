import { type AssemblyState, LANGUAGES, type Language, wordsIn } from '@commonlot/stages';
import { foldAssembly } from '../acts/assembly-state.ts';
import { perform } from '../acts/perform.ts';
import type { FormQuestion, Letters } from '../adapters/print/documents.ts';
import { print } from '../adapters/print/print.ts';
import type { Store } from '../store/contract.ts';
import { keepFiles } from './files.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';
import { originOf, payloadOf } from './payload.ts';

/** Prints one wave's letters as PDF files of 500 each. Codes are forgotten once they are printed. */
export const printLetters: Handler = async (job, working) => {
  const { store, chance, now, report, settle, files } = working;
  const assembly = job.assembly_id;
  const payload = payloadOf(job.payload);
  const wave = Number(payload['wave'] ?? 1);
  if (assembly === null || !Number.isInteger(wave)) throw new JobRefused('job-failed');
  const { state } = await foldAssembly(store, assembly);
  const origin = originOf(payload);
  const document = await lettersOf(store, assembly, state, wave, origin, now().slice(0, 10));
  const nothing = { code: 'wave-unknown', wave };
  if (document.households.length === 0) throw new JobRefused(nothing);
  const stop = new AbortController();
  const printed = await print(document, {
    made: now(),
    signal: stop.signal,
    onProgress: (done, all) =>
      void report((90 * done) / all, 'invitation.job.printing').then((on) => on || stop.abort()),
  }).catch((error: unknown) => {
    if (stop.signal.aborted) throw new JobCancelled();
    throw error;
  });
  const pdfs = printed.map(({ name, pdf }) => ({ name, bytes: pdf }));
  const kept = await keepFiles(files, job, pdfs);
  const letters = document.households.length;
  const result = { files: kept, letters };
  const by = { role: 'organiser', id: job.id } as const;
  const done = await perform(
    { store, assembly, by, now, chance, key: `letters-${job.id}` },
    { type: 'invitation.record-printed', data: { wave, letters } },
    {
      register: async (tx) => {
        await tx
          .updateTable('households')
          .set({ code_sealed: null })
          .where('assembly_id', '=', assembly)
          .where('drawn_wave', '=', wave)
          .execute();
        // Together: codes are forgotten only when the letters can be fetched.
        await settle(tx, result);
      },
    },
  );
  if (!done.ok) throw new JobRefused(done.refusal);
  return result;
};

async function lettersOf(
  store: Store,
  assembly: string,
  state: AssemblyState,
  wave: number,
  origin: string,
  today: string,
): Promise<Letters> {
  const { commission, registration } = state;
  if (commission.status !== 'pledged') throw new JobRefused('pledge-not-published');
  const [language = 'en', second = null] = commission.languages;
  const rows = await unprinted(store, assembly, wave);
  const day = registration.closes ?? today;
  return {
    kind: 'letters',
    language,
    secondLanguage: second,
    assembly: commission.name,
    question: commission.question ?? {},
    authority: commission.pledge.authority,
    senderLines: [commission.pledge.authority, commission.place],
    signer: { name: commission.pledge.authority, role: commission.pledge.answeredBy },
    date: today,
    gatheringOn: registration.gatheringOn ?? day,
    registerBy: day,
    from: '09:30',
    until: '17:00',
    place: commission.place,
    town: commission.place,
    support: registration.support,
    web: `${origin.replace(/^https?:\/\//, '')}/door`,
    phone: null,
    minimumAge: 16,
    perHousehold: commission.template.registrationsPerHousehold,
    form: second === null ? { questions: questionsOf(state), postTo: [commission.place] } : null,
    window: 'left',
    sample: false,
    households: rows.map(({ address, code_sealed }) => ({
      lines: addressLines(address),
      code: code_sealed ?? '',
      url: `${origin}/${language}/k/${code_sealed ?? ''}`,
    })),
  };
}

/** Households of a wave whose letter is still to be printed, in the order of the frame. */
async function unprinted(store: Store, assembly: string, wave: number) {
  return await store.db
    .selectFrom('households')
    .select(['address', 'code_sealed'])
    .where('assembly_id', '=', assembly)
    .where('drawn_wave', '=', wave)
    .where('code_sealed', 'is not', null)
    .orderBy('position')
    .execute();
}

function addressLines(address: string): readonly string[] {
  const parsed: unknown = JSON.parse(address);
  if (typeof parsed !== 'object' || parsed === null) return [''];
  const at = new Map<string, unknown>(Object.entries(parsed));
  const lines = at.get('lines');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const street = Array.isArray(lines) ? lines.map(text) : [];
  const town = `${text(at.get('postcode'))} ${text(at.get('place'))}`.trim();
  return [...street, town].filter((line) => line !== '').slice(0, 5);
}

function questionsOf({ commission }: AssemblyState): readonly FormQuestion[] {
  if (commission.status === 'not-opened') return [];
  const languages: readonly Language[] = LANGUAGES;
  const inAll = (text: Parameters<typeof wordsIn>[0]) =>
    Object.fromEntries(languages.map((one) => [one, wordsIn(text, one)]));
  return commission.template.features.map(({ label, values, special }) => ({
    label: inAll(label),
    values: values.map((value) => inAll(value.label)),
    special,
  }));
}
