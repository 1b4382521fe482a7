import type { AssemblyEvent, Language, LocalText, Pledge } from '@commonlot/stages';
import { wordsIn } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { type Context, commissioned, languageOf, loadHere } from '../shared/here.ts';

/** One published version of the question or the pledge, in the page's language. */
export interface Version {
  readonly seq: number;
  readonly at: string;
  readonly kind: 'question' | 'pledge';
  readonly pledge: (Omit<Pledge, 'form'> & { readonly form: string }) | null;
  readonly question: string;
  readonly remit: string;
  readonly reason: string;
}

/** Question, remit and pledge as they are, and every version there was. */
export async function loadCommission(context: Context) {
  const { desk, here } = await loadHere(context);
  const { services } = visitOf(context);
  const { commission, invitation, selection } = desk.state;
  const open = commissioned(desk.state);
  const languages: readonly Language[] = open?.languages ?? [];
  const drawn = selection.status === 'drawn' || selection.status === 'completed';
  return {
    here,
    languages,
    question: open?.question ?? null,
    remit: open?.remit ?? null,
    pledge: commission.status === 'pledged' ? commission.pledge : null,
    /** What people were invited with does not change any more. */
    fixed: drawn || invitation.waves.some((wave) => wave.drawn !== null),
    versions: await versionsOf(context, desk.id),
    today: services.now().slice(0, 10),
  };
}

async function versionsOf(context: Context, assembly: string): Promise<readonly Version[]> {
  const { services } = visitOf(context);
  const language = languageOf(context);
  const words = (text: LocalText) => wordsIn(text, language);
  const versions: Version[] = [];
  for await (const { seq, entry } of services.store.entries(assembly)) {
    const { type, data } = entry as unknown as AssemblyEvent; // codec: written by `perform` alone
    const base = { seq, at: entry.at, pledge: null, question: '', remit: '', reason: '' };
    if (type === 'commission.question-set') {
      const { question, remit, reason } = data;
      const texts = { question: words(question), remit: words(remit), reason: reason ?? '' };
      versions.push({ ...base, ...texts, kind: 'question' });
    } else if (type === 'commission.pledge-published' || type === 'commission.pledge-amended') {
      const pledge = { ...data.pledge, form: words(data.pledge.form) };
      const reason = 'reason' in data ? data.reason : '';
      versions.push({ ...base, kind: 'pledge', pledge, reason });
    }
  }
  return versions;
}
