import type { AssemblyState } from '@commonlot/stages';
import { LANGUAGES, type Language } from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import type { DeskAssembly } from '../../components/DeskFrame/DeskFrame.tsx';
import type { Role } from '../../server/access/roles.ts';
import { holds, visitOf } from '../../server/access/visit.ts';
import { type AtDesk, atDesk } from '../../server/pages/desk-assembly.ts';

export type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** What every page of the day is drawn from, beside its own data. */
export interface Day {
  readonly id: string;
  readonly base: string;
  readonly rail: DeskAssembly;
  /** Version of the record this page was made from. */
  readonly version: number;
  readonly now: string;
  readonly step: string;
  /** Roles of the account here that decide what it is shown. */
  readonly roles: readonly Role[];
}

const SHOWN: readonly Role[] = [
  'organiser',
  'registrar',
  'theme-team',
  'returning-officer',
  'authority',
];

/** The assembly of this request and what its frame shows. */
export async function loadDay(context: Context): Promise<{ desk: AtDesk; day: Day }> {
  const desk = await atDesk(context);
  const { id, base, rail, version, next } = desk;
  const roles = SHOWN.filter((role) => holds(context, role));
  const now = visitOf(context).services.now();
  const step = `${next.stage}.${next.step}`;
  return { desk, day: { id, base, rail, version, now, step, roles } };
}

/** The language words are written and shown in: the page's, where people write in it. */
export function languageOf(context: Context): Language {
  const { lang } = visitOf(context);
  return LANGUAGES.find((language) => language === lang) ?? 'en';
}

/** The assembly's template; pages of the day are not reached before it has one. */
export function commissioned({ commission }: AssemblyState) {
  return commission.status === 'not-opened' ? null : commission;
}
