import { type AssemblyState, isExpected, readId, toSeat } from '@commonlot/stages';
import { peopleIn, type SeatingRule } from './rule.ts';
import { valueGroupName } from './value-group.ts';

/** Why a rule does not hold for the next plan. */
export type Dropped = 'withdrew' | 'not-here' | 'round-gone' | 'group-gone';

/** Rules that may name somebody who serves at the tables. */
const FOR_TEAM: ReadonlySet<SeatingRule['kind']> = new Set(['apart', 'fixed']);

/**
 * Says of each rule why it is dropped from the next plan; null where it holds.
 * @param team ids of those who serve at the tables
 */
export function droppedIn(
  { gathering, commission }: AssemblyState,
  team: ReadonlySet<string>,
): (rule: SeatingRule) => Dropped | null {
  const here = new Set<string>(toSeat(gathering));
  const rounds = new Set<string>(gathering.rounds.map(({ round }) => round));
  const features = commission.status === 'not-opened' ? [] : commission.template.features;
  const answers = features.flatMap(({ feature, values }) =>
    values.map(({ value }) => valueGroupName({ feature, value })),
  );
  const groups = new Set([...gathering.guestGroups.map(({ group }) => group), ...answers]);
  return (rule) => {
    const serves = (person: string | null) =>
      person !== null && team.has(person) && FOR_TEAM.has(rule.kind);
    const people = peopleIn(rule).filter((person) => !serves(person));
    for (const person of people) {
      const id = person === null ? null : readId('person', person);
      if (id === null || !isExpected(gathering, id)) return 'withdrew';
    }
    if (people.some((person) => person !== null && !here.has(person))) return 'not-here';
    if (rule.kind === 'fixed' && rule.round !== null && !rounds.has(rule.round))
      return 'round-gone';
    return 'group' in rule && !groups.has(rule.group) ? 'group-gone' : null;
  };
}
