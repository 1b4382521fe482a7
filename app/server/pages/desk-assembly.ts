import { type NextStep, nextStep, STAGES, wordsIn } from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import type { DeskAssembly } from '../../components/DeskFrame/DeskFrame.tsx';
import type { PageLanguage } from '../../i18n/languages.ts';
import { assemblyOf, visitOf } from '../access/visit.ts';
import { type Folded, foldAssembly } from '../acts/assembly-state.ts';

type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** What every desk page of an assembly needs: its state, its rail, its next step. */
export interface AtDesk extends Folded {
  readonly id: string;
  readonly base: string;
  readonly rail: DeskAssembly;
  readonly next: NextStep;
}

/** Folds the assembly of this request and draws its rail. */
export async function atDesk(context: Context): Promise<AtDesk> {
  const { services, lang } = visitOf(context);
  const { id, name, slug } = assemblyOf(context);
  const { version, state } = await foldAssembly(services.store, id);
  const base = `/desk/${slug}`;
  const next = nextStep(state);
  const now = STAGES.indexOf(next.stage);
  const closed = state.followUp.closed !== null;
  const stages = STAGES.map((stage, index) => ({
    stage,
    state: closed || index < now ? 'done' : index === now ? 'now' : 'later',
    to: `${base}/${stage}`,
  })) satisfies DeskAssembly['stages'];
  const question =
    state.commission.status === 'not-opened' || state.commission.question === null
      ? undefined
      : wordsIn(state.commission.question, formatterLanguageOf(lang));
  return { id, version, state, base, next, rail: { name, question, to: base, stages } };
}

function formatterLanguageOf(lang: PageLanguage) {
  return lang === 'qps' ? 'en' : lang;
}
