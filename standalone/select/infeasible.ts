import type { Choice, Conflict, Feasibility } from '@commonlot/selection';
import { about, asked, changed, count, listed } from './rule-words.ts';

/** Why no panel exists and which changes of quotas would help, one sentence each. */
export function infeasibleSentences(feasibility: Feasibility, quotasFile: string): string[] {
  if (feasibility.ok) return [];
  const { conflict, choices, unfinished } = feasibility;
  const why = conflict === null ? 'No panel of these people can meet all quotas.' : said(conflict);
  return [`${quotasFile}: ${why}`, ...ways(choices, unfinished)];
}

function ways(choices: readonly Choice[], unfinished: boolean): readonly string[] {
  if (unfinished) return ['What would help was not found: it was stopped.'];
  if (choices.length === 0)
    return ['No change of quotas helps: what stands in the way is not a quota.'];
  const title =
    choices.length === 1
      ? 'This change makes a panel possible:'
      : 'Any of these makes a panel possible:';
  return [title, ...choices.map((choice, at) => `${at + 1}. ${way(choice)}`)];
}

function way({ reasons, changes, beyondFlex }: Choice): string {
  const kept = reasons.flatMap((one) => (one.code === 'keeps' ? [one.feature] : []));
  const order = listed(changes.map(changed));
  const reason = [
    ...reasons.flatMap(({ code }) =>
      code === 'fewest' ? ['fewest changes'] : code === 'least' ? ['least seats'] : [],
    ),
    ...(kept.length > 0
      ? [`keeps ${listed(kept)} as ${kept.length === 1 ? 'it is' : 'they are'}`]
      : []),
  ];
  const because = reason.length === 0 ? '' : ` (${reason.join('; ')})`;
  const beyond = beyondFlex ? ' This goes beyond min_flex or max_flex.' : '';
  return `${order.charAt(0).toUpperCase()}${order.slice(1)}${because}.${beyond}`;
}

/** “You ask for …, but …”: the rules that cannot be kept together, and how near they come. */
function said(conflict: Conflict): string {
  const { rules, smallest } = conflict;
  const others = rules.length > 1 ? ' if all else is kept' : '';
  const last = smallest ? '' : ' There may be a shorter reason; none was found.';
  return `You ask for ${listed(rules.map(asked))}, but ${reached(conflict, others)}.${last}`;
}

function reached({ rules, reach, outside, overlap }: Conflict, others: string): string {
  const rule = reach === null ? undefined : rules[reach.rule];
  if (reach === null || rule === undefined || !('seats' in rule))
    return 'no panel can keep all of that';
  const seats = count(reach.seats, 'seat');
  if (rule.code === 'size')
    return `only ${reach.seats < rule.seats ? 'up to' : 'from'} ${seats} can be filled${others}`;
  const of = about(rule.of);
  if (rule.code === 'max') return `at least ${seats} must go to ${of}${others}`;
  const have = rule.people === 1 ? 'has' : 'have';
  const there =
    rules.length === 1
      ? `: ${count(rule.people, 'person')} ${have} it`
      : among(rules, outside, overlap, rule.people);
  return `only ${seats} can go to ${of}${others}${there}`;
}

/** How the people come to be in each other's way. */
function among(
  rules: Conflict['rules'],
  outside: number | null,
  overlap: number | null,
  people: number,
): string {
  if (outside !== null) {
    const most = rules.filter(({ code }) => code === 'max').length;
    const under = most === 1 ? 'not under that maximum' : 'under none of those maximums';
    return `: of its ${count(people, 'person')}, ${outside === 0 ? 'nobody is' : outside === 1 ? 'only 1 is' : `only ${outside} are`} ${under}`;
  }
  const minimums = rules.flatMap((one) =>
    one.code === 'min' && one.of.kind === 'value' ? [one.of.feature] : [],
  );
  if (overlap === null || new Set(minimums).size < 2) return '';
  const all = minimums.length === 2 ? 'both minimums' : 'more than one of those minimums';
  return `: ${overlap === 0 ? 'nobody counts' : overlap === 1 ? 'only 1 person counts' : `only ${overlap} people count`} towards ${all}`;
}
