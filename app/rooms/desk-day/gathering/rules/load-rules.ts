import { type AssemblyState, expected, wordsIn } from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../../server/access/visit.ts';
import { featureOf, goalsNow } from '../../../../server/acts/5-gathering/rules/goals.ts';
import { droppedIn } from '../../../../server/acts/5-gathering/rules/in-force.ts';
import { readGoals, readRules } from '../../../../server/acts/5-gathering/rules/keep-rules.ts';
import { readTeam } from '../../../../server/acts/5-gathering/team.ts';
import { groupLabel, groupsToName } from '../../../../server/pages/group-label.ts';
import type { Store } from '../../../../server/store/contract.ts';
import { type Context, commissioned, languageOf, loadDay } from '../../load-day.ts';
import { labelled } from './find-person.ts';
import { type Names, sayRule } from './say-rule.ts';

/** Goals and rules as they stand, and what new ones can be about. */
export async function loadRules(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services, url, t, format } = visitOf(context);
  const { gathering } = desk.state;
  const rows = await peopleOf(services.store, day.id);
  const wanted = new Set<string>(expected(gathering));
  const here = rows.filter(({ id }) => wanted.has(id));
  const team = await readTeam(services.store.db, day.id);
  const people = labelled([...here, ...team].map(({ id, name }) => ({ id, name: name ?? id })));
  const names = namesFrom(context, desk.state, [...rows, ...people]);
  const rules = await readRules(services.store.db, day.id);
  const dropped = droppedIn(desk.state, new Set(team.map(({ id }) => id)));
  const template = commissioned(desk.state)?.template ?? null;
  const own = new Set(
    rules.flatMap((one) => (one.kind === 'at-most' || one.kind === 'no-limit' ? [one.group] : [])),
  );
  const proposed = gathering.guestGroups.filter(({ group }) => !own.has(group));
  return {
    day,
    people,
    team: team.map(({ id }) => id),
    rules: rules.map((rule) => ({
      id: rule.id,
      words: sayRule(t, format, rule, names),
      dropped: dropped(rule),
    })),
    proposed: proposed.map(({ group, perTable }) => ({
      group,
      words: sayRule(t, format, { kind: 'at-most', group, perTable }, names),
    })),
    goals: await goalsOf(context, desk.state),
    rounds: gathering.rounds
      .filter(({ round }) => gathering.run[round] === undefined)
      .map(({ round }) => ({ value: round, label: names.round(round) })),
    groups: template === null ? [] : groupsToName(template, languageOf(context)),
    needs: here.flatMap(({ id, needs }) => {
      const words = wordsOfNeeds(needs);
      return words === '' ? [] : [{ id, name: names.person(id), words }];
    }),
    moved: { goal: url.searchParams.get('moved'), up: url.searchParams.get('by') === 'up' },
    done: url.searchParams.get('done'),
  };
}

/** Names on this page; of somebody found twice the last counts. */
function namesFrom(
  context: Context,
  state: AssemblyState,
  people: readonly {
    readonly id: string;
    readonly name?: string | null;
    readonly label?: string;
  }[],
): Names {
  const { t } = visitOf(context);
  const language = languageOf(context);
  const known = new Map(people.map(({ id, name, label }) => [id, label ?? name ?? null]));
  const template = commissioned(state)?.template ?? null;
  return {
    person: (id) => known.get(id ?? '') ?? t('gathering.rules.somebody'),
    round: (id) => {
      const found = state.gathering.rounds.find(({ round }) => round === id);
      return found ? wordsIn(found.name, language) : '–';
    },
    group: (group) => (template === null ? group : groupLabel(template, group, language)),
  };
}

/** The goals in their order, features in words. */
async function goalsOf(context: Context, state: AssemblyState) {
  const { store } = visitOf(context).services;
  const features = commissioned(state)?.template.features ?? [];
  const stored = await readGoals(store.db, assemblyOf(context).id);
  const named = features.map(({ feature }) => feature);
  return goalsNow(stored, named).map(({ goal, on }) => {
    const found = features.find(({ feature }) => feature === featureOf(goal));
    return { goal, on, feature: found ? wordsIn(found.label, languageOf(context)) : null };
  });
}

async function peopleOf({ db }: Store, assembly: string) {
  return await db
    .selectFrom('people')
    .select(['id', 'name', 'needs'])
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

function wordsOfNeeds(needs: string | null): string {
  const parsed: unknown = needs === null ? null : JSON.parse(needs);
  const words = typeof parsed === 'object' && parsed && 'words' in parsed ? parsed.words : '';
  return typeof words === 'string' ? words : '';
}

export type Rules = Awaited<ReturnType<typeof loadRules>>;
