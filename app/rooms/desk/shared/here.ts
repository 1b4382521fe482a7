import { type AssemblyState, LANGUAGES, type Language } from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import type { DeskAssembly } from '../../../components/DeskFrame/DeskFrame.tsx';
import type { StageName } from '../../../components/StageRail/StageRail.tsx';
import { holds, visitOf } from '../../../server/access/visit.ts';
import { type AtDesk, atDesk } from '../../../server/pages/desk-assembly.ts';

export type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** What every page of the desk is drawn from, beside its own data. */
export interface Here {
  readonly id: string;
  readonly base: string;
  readonly rail: DeskAssembly;
  /** Version of the record this page was made from. */
  readonly version: number;
  /** The stage and the step that come next. */
  readonly next: StageName;
  readonly step: string;
  /** Whether the account organises here; others see less. */
  readonly organises: boolean;
}

/** The assembly of this request and what its frame shows. */
export async function loadHere(context: Context): Promise<{ desk: AtDesk; here: Here }> {
  const desk = await atDesk(context);
  const { id, base, rail, version, next } = desk;
  const organises = holds(context, 'organiser');
  const here = { id, base, rail, version, next: next.stage, step: next.step, organises };
  return { desk, here };
}

/** The language words of the assembly are shown in: the page's, where people write in it. */
export function languageOf(context: Context): Language {
  const { lang } = visitOf(context);
  return LANGUAGES.find((language) => language === lang) ?? 'en';
}

/** The opened assembly's commission; null before it was opened. */
export function commissioned({ commission }: AssemblyState) {
  return commission.status === 'not-opened' ? null : commission;
}
