/** What only some tables offer. */
export const NEEDS = ['step-free', 'hearing-loop'] as const;
export type Need = (typeof NEEDS)[number];
