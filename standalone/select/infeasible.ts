import type { Feasibility } from '@commonlot/selection';

/** Why no panel exists and which changes of quotas would help, one sentence each. */
export function infeasibleSentences(feasibility: Feasibility, quotasFile: string): string[] {
  if (feasibility.ok) return [];
  const { relaxations } = feasibility;
  const first = `${quotasFile}: No panel of these people can meet all quotas.`;
  if (relaxations.length === 0)
    return [`${first} No change of quotas helps: too few people or households are left.`];
  return [
    `${first} The fewest changes that help:`,
    ...relaxations.map(
      ({ feature, value, bound, from, to }) =>
        `${quotasFile}, column ${bound}: Change the ${bound === 'min' ? 'minimum' : 'maximum'} of ${feature} “${value}” from ${from} to ${to}.`,
    ),
  ];
}
