import type { PlanInput } from './input.ts';

/** The request as far as it is about people who take part. */
export function withoutHelpers(input: PlanInput): PlanInput {
  const { helpers = [], ...rest } = input;
  if (helpers.length === 0) return rest;
  const serves = new Set(helpers.map(({ id }) => id));
  const takesPart = ({ id }: { readonly id: string }) => !serves.has(id);
  return {
    ...rest,
    apart: (input.apart ?? []).filter((pair) => pair.every((id) => !serves.has(id))),
    fixed: (input.fixed ?? []).filter(takesPart),
    absent: (input.absent ?? []).filter(takesPart),
  };
}
