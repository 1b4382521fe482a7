import type { ByTable, Person, PlanInput, Seat } from '@commonlot/seating';
import type { Laid } from '../laid.ts';
import { NEEDS, type Need } from './needs.ts';
import type { RuleKind, SeatingRule } from './rule.ts';
import { valueGroup } from './value-group.ts';

type Of<Kind extends RuleKind> = Extract<SeatingRule, { kind: Kind }>;

/** The parts of a request to the engine that say what must hold. */
export type HardRules = Required<
  Pick<PlanInput, 'people' | 'apart' | 'together' | 'fixed' | 'atMost' | 'atLeast' | 'neverAlone'>
> &
  Pick<PlanInput, 'speaks' | 'access'>;

/** Someone in the hall, with the language of the register. */
export type InHall = Person & { readonly language: string | null };

/** Rules that hold for these rounds, as the engine takes them; rounds count from 1 as they are laid. */
export function hardRules(
  rules: readonly SeatingRule[],
  people: readonly InHall[],
  laid: readonly (Pick<Laid, 'round' | 'request'> & { readonly kind: 'talk' | 'theme' })[],
): HardRules {
  const of = <Kind extends RuleKind>(...kinds: readonly Kind[]): readonly Of<Kind>[] =>
    rules.filter((rule): rule is Of<Kind> => kinds.some((kind) => kind === rule.kind));
  const most = Math.max(
    0,
    ...laid.map(({ request }) => ('tables' in request ? request.tables.length : 0)),
  );
  const speaks = spokenAt(of('languages'));
  const access = servedAt(of('access'), most);
  const named = [
    ...new Set([...of('at-most', 'at-least', 'never-alone')].map(({ group }) => group)),
  ];
  return {
    people: people.map(({ language, ...person }) => ({
      ...person,
      ...withGroups(person, named),
      ...(speaks && { speaks: spokenBy(person.id, language, of('speaks')) }),
      ...(access && {
        needs: of('needs').flatMap((r) => (r.person === person.id ? [r.need] : [])),
      }),
    })),
    apart: of('apart').flatMap(pairOf),
    together: of('together').flatMap(pairOf),
    fixed: of('fixed').flatMap((rule) => seatsOf(rule, laid)),
    atMost: of('at-most').map(({ group, perTable }) => ({ group, perTable })),
    atLeast: of('at-least').map(({ group, perTable }) => ({ group, perTable })),
    neverAlone: of('never-alone').map(({ group }) => group),
    ...(speaks && { speaks }),
    ...(access && { access }),
  };
}

/** The groups a rule names that are a value of a feature, for whoever has that value. */
function withGroups({ values }: Person, named: readonly string[]): Pick<Person, 'groups'> {
  const groups = named.filter((group) => {
    const found = valueGroup(group);
    return found !== null && values[found.feature] === found.value;
  });
  return groups.length > 0 ? { groups } : {};
}

function pairOf({ people: [one, two] }: Of<'apart' | 'together'>) {
  return one === null || two === null ? [] : [[one, two] as const];
}

function seatsOf(
  { person, round: only, table }: Of<'fixed'>,
  laid: Parameters<typeof hardRules>[2],
): readonly Seat[] {
  return laid.flatMap(({ round, kind }, place) =>
    person !== null && (only === null ? kind === 'talk' : only === round)
      ? [{ id: person, round: place + 1, table }]
      : [],
  );
}

/** A person's own language and what else they were said to speak; of whom none is known, every table will do. */
function spokenBy(
  person: string,
  language: string | null,
  rules: readonly Of<'speaks'>[],
): readonly string[] {
  const more = rules.flatMap((rule) => (rule.person === person ? rule.languages : []));
  return [...new Set([...(language === null ? [] : [language]), ...more])];
}

function spokenAt(rules: readonly Of<'languages'>[]): ByTable | null {
  if (rules.length === 0) return null;
  const tables: Record<string, readonly string[]> = {};
  for (const { tables: numbers, languages } of rules)
    for (const table of numbers)
      tables[table] = [...new Set([...(tables[table] ?? []), ...languages])];
  return { tables };
}

/** Which needs each table serves: one that no rule names tables for is served at all of them. */
function servedAt(rules: readonly Of<'access'>[], most: number): ByTable | null {
  if (rules.length === 0) return null;
  const serves = (need: Need, table: number) =>
    rules.every((rule) => rule.need !== need || rule.tables.includes(table));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return {
    tables: Object.fromEntries(
      numbers.map((table) => [`${table}`, NEEDS.filter((need) => serves(need, table))]),
    ),
  };
}
