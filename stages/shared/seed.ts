/** Where the numbers of a public draw come from; announced before it is made. */
export type SeedPlan = 'dice' | 'typed';

/** The public randomness itself, as it was rolled or read out. */
export type PublicRandomness =
  | { readonly kind: 'dice'; readonly sides: number; readonly rolls: readonly number[] }
  | { readonly kind: 'typed'; readonly text: string };
