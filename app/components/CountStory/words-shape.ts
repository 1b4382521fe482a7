import type { Step } from '@commonlot/counting';
import type { Speaker } from './speaker.ts';

type Of<Code extends Step['code']> = Extract<Step, { readonly code: Code }>;

/** Says a step of each code. */
export type Words<Code extends Step['code']> = {
  readonly [Each in Code]: (step: Of<Each>, say: Speaker) => string;
};
