import { wordsIn } from '@commonlot/stages';
import { issueCards } from '../acts/5-gathering/voting-cards.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { print } from '../adapters/print/print.ts';
import { keepFiles } from './files.ts';
import { type Handler, JobRefused } from './handler.ts';
import { originOf, payloadOf } from './payload.ts';

/** Issues voting cards and prints them; their codes exist in the PDF alone. */
export const printCards: Handler = async (job, { store, chance, now, report, files }) => {
  const assembly = job.assembly_id;
  const payload = payloadOf(job.payload);
  const kind = payload['kind'] === 'guest' ? 'guest' : 'resident';
  if (assembly === null || files === null) throw new JobRefused('job-failed');
  const { state } = await foldAssembly(store, assembly);
  if (state.commission.status === 'not-opened') throw new JobRefused('assembly-not-open');
  await report(10, 'gathering.job.cards');
  const by = { role: 'returning-officer', id: wordIn(payload['by'], job.id) } as const;
  const doing = { store, assembly, by, now, chance, key: `cards-${job.id}` };
  const issued = await issueCards(doing, kind, Number(payload['cards']));
  if (!issued.ok) throw new JobRefused(issued.refusal.code);
  const [language = 'en'] = state.commission.languages;
  const origin = originOf(payload);
  const slug = wordIn(payload['slug'], assembly);
  const printed = await print(
    {
      kind: 'voting-cards',
      language,
      event: wordsIn({ [language]: state.commission.name }, language),
      cards: issued.value.map((code) => ({
        electorate: kind,
        code,
        url: `${origin}/v/${slug}/${code}`,
      })),
    },
    { made: now() },
  );
  const kept = await keepFiles(
    files,
    job.id,
    printed.map(({ name, pdf }) => ({ name: `${kind}-${name}`, bytes: pdf })),
  );
  return { files: kept, cards: issued.value.length };
};

const wordIn = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
