import type { BrokenRule, HardRule, SeatingRefusal } from '@commonlot/seating';

/** Names of the two files as they were given. */
export interface FileNames {
  readonly people: string;
  readonly plan: string;
}

/** Why there is no plan, in one sentence that says where to look. */
export function refusalSentence(refusal: SeatingRefusal, { people, plan }: FileNames): string {
  switch (refusal.code) {
    case 'no-people':
      return `${people}: There is nobody to seat.`;
    case 'no-rounds':
      return `${plan}, rounds: There is no round.`;
    case 'too-many-people':
      return `${people}: ${refusal.people} people are more than the ${refusal.most} that can be seated at once.`;
    case 'person-twice':
      return `${people}: The id “${refusal.id}” stands there twice.`;
    case 'person-unknown':
      return `${plan}, ${refusal.rule}: “${refusal.id}” is not in ${people}.`;
    case 'round-unknown':
      return `${plan}, ${refusal.rule}: There is no round ${refusal.round}.`;
    case 'table-unknown':
      return `${plan}: Round ${refusal.round} has no table ${refusal.table}.`;
    case 'table-size-faulty':
      return `${plan}, rounds[${refusal.round}]: ${refusal.seats} is no number of seats at a table.`;
    case 'limit-faulty':
      return `${plan}, perTable.${refusal.group}: ${refusal.perTable} is no number of people.`;
    case 'goal-faulty':
      return `${plan}, meetings: ${refusal.meetings} is no number of features to come first.`;
    case 'zones-overlap':
      return `${plan}: ${refusal.what} is in two zones of round ${refusal.round}.`;
    case 'seats-short':
      return `${plan}, rounds[${refusal.round}]: ${refusal.people} people are there and ${refusal.seats} seats.`;
    case 'residents-short':
      return `Round ${refusal.round} has ${refusal.tables} tables and only ${refusal.residents} residents: no table may be without one.`;
    case 'group-too-large':
    case 'group-too-small':
    case 'group-of-one':
      return groupWords(refusal);
    case 'apart-and-together':
      return `${plan}: ${and(refusal.ids)} are to sit apart and, by other pairs, together.`;
    case 'apart-too-many':
      return `${plan}, apart: Round ${refusal.round} has ${refusal.tables} ${refusal.tables === 1 ? 'table' : 'tables'}, and ${refusal.ids.length} people are each to sit apart from all the others: ${and(refusal.ids)}.`;
    case 'fixed-conflict':
      return `${plan}, fixed: In round ${refusal.round} ${fixedWords(refusal.rule, refusal.ids)}.`;
    case 'together-too-many':
      return `No table of round ${refusal.round} has seats left for ${and(refusal.ids)}, who belong together.`;
    case 'no-table-allowed':
      return `No table of round ${refusal.round} is open to ${and(refusal.ids)}.`;
    case 'tables-allowed-full':
      return `Round ${refusal.round}: ${refusal.ids.length} people can sit only at ${refusal.tables.length === 1 ? `table ${refusal.tables.join('')}, which has` : `tables ${refusal.tables.join(', ')}, which have`} too few seats for them: ${and(refusal.ids)}.`;
    case 'rules-conflict':
      return `${plan}: In round ${refusal.round} these cannot all be kept, though all but any one of them can: ${refusal.rules.map(ruleWords).join('; ')}.`;
    case 'rules-not-met':
      return `No plan was found that keeps all rules; the nearest breaks ${refusal.broken.length}: ${refusal.broken.slice(0, 5).map(brokenWords).join('; ')}${refusal.broken.length > 5 ? '; …' : ''}. They may contradict each other.`;
  }
}

type Group = Extract<SeatingRefusal, { readonly code: `group-${string}` }>;

function groupWords(refusal: Group): string {
  switch (refusal.code) {
    case 'group-too-large':
      return `Round ${refusal.round} has room for ${refusal.most} of “${refusal.group}”, and ${refusal.people} are there.`;
    case 'group-too-small':
      return `Round ${refusal.round} needs ${refusal.least} of “${refusal.group}” to have enough at every table, and ${refusal.people} are there.`;
    case 'group-of-one':
      return `Round ${refusal.round} has one person of “${refusal.group}”, who is not to be the only one at a table.`;
  }
}

const MOST_NAMED = 6;

function and(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => `“${id}”`);
  if (ids.length > MOST_NAMED) return `${named.join(', ')} and ${ids.length - MOST_NAMED} more`;
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
}

type Fixed = Extract<SeatingRefusal, { code: 'fixed-conflict' }>['rule'];

function fixedWords(rule: Fixed, ids: readonly string[]): string {
  switch (rule) {
    case 'apart':
      return `${and(ids)} are fixed at one table and are to sit apart`;
    case 'together':
      return `${and(ids)} are fixed at different tables and belong together`;
    case 'fixed':
      return `${and(ids)} is fixed at two tables`;
    case 'absent':
      return `${and(ids)} is fixed at a table and not there`;
    case 'tables-allowed':
      return `${and(ids)} is fixed at a table that is not open to them`;
  }
}

function ruleWords(rule: HardRule): string {
  switch (rule.rule) {
    case 'apart':
    case 'together':
      return `${and(rule.ids)} ${rule.rule}`;
    case 'fixed':
      return `${and([rule.id])} at table ${rule.table}`;
    case 'at-most':
      return `at most ${rule.perTable} of “${rule.group}” at a table`;
    case 'at-least':
      return `at least ${rule.perTable} of “${rule.group}” at a table`;
    case 'alone':
      return `never one of “${rule.group}” alone at a table`;
    case 'speaks':
      return 'everybody at a table of their language';
    case 'access':
      return 'everybody at a table that serves their needs';
  }
}

function brokenWords(broken: BrokenRule): string {
  const here = `in round ${broken.round}`;
  switch (broken.rule) {
    case 'apart':
      return `${and(broken.ids)} sit at one table ${here}`;
    case 'together':
      return `${and(broken.ids)} sit at two tables ${here}`;
    case 'seated-once':
      return `${and([broken.id])} has ${broken.times} seats ${here}`;
    case 'seats':
      return `table ${broken.table} has ${broken.over} too many ${here}`;
    case 'at-most':
      return `table ${broken.table} has ${broken.over} of “${broken.group}” too many ${here}`;
    case 'at-least':
      return `table ${broken.table} has ${broken.under} of “${broken.group}” too few ${here}`;
    case 'alone':
      return `table ${broken.table} has one of “${broken.group}” alone ${here}`;
    case 'residents':
      return `table ${broken.table} has no resident ${here}`;
    case 'absent':
    case 'no-such-seat':
    case 'fixed':
    case 'speaks':
    case 'access':
    case 'zone':
      return `${and([broken.id])} sits where they cannot ${here}`;
  }
}
