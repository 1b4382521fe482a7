import { type CardKind, wordsIn } from '@commonlot/stages';
import { issueCards } from '../acts/5-gathering/voting-cards.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { print } from '../adapters/print/print.ts';
import { keepFiles } from './files.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';
import { originOf, payloadOf } from './payload.ts';

/**
 * Prints voting cards and issues them; their codes exist in the PDF alone, so the PDF comes first:
 * cards that were issued and not printed could never be handed out.
 */
export const printCards: Handler = async (job, working) => {
  const { store, chance, now, report, settle } = working;
  const assembly = job.assembly_id;
  const payload = payloadOf(job.payload);
  const kind = payload['kind'] === 'guest' ? 'guest' : 'resident';
  const electorate: CardKind = kind;
  if (assembly === null || working.files === null) throw new JobRefused('job-failed');
  const { state } = await foldAssembly(store, assembly);
  if (state.commission.status === 'not-opened') throw new JobRefused('assembly-not-open');
  if (!(await report(10, 'gathering.job.cards'))) throw new JobCancelled();
  const by = { role: 'returning-officer', id: wordIn(payload['by'], job.id) } as const;
  const doing = { store, assembly, by, now, chance, key: `cards-${job.id}` };
  const [language = 'en'] = state.commission.languages;
  const at = `${originOf(payload)}/v/${wordIn(payload['slug'], assembly)}`;
  const sheet = {
    kind: 'voting-cards',
    language,
    event: wordsIn({ [language]: state.commission.name }, language),
  } as const;
  let result = { files: noFiles, cards: 0 };
  const issued = await issueCards(doing, kind, Number(payload['cards']), async (codes) => {
    const cards = codes.map((code) => ({ code, electorate, url: `${at}/${code}` }));
    const printed = await print({ ...sheet, cards }, { made: now() });
    const pdfs = printed.map(({ name, pdf }) => ({ name: `${kind}-${name}`, bytes: pdf }));
    result = { files: await keepFiles(working.files, job, pdfs), cards: codes.length };
    return async (tx) => await settle(tx, result);
  });
  if (!issued.ok) throw new JobRefused(issued.refusal);
  return result;
};

const noFiles: readonly string[] = [];

const wordIn = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
