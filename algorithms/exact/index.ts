export { type Apportionment, apportion, type Claim } from './apportion.ts';
export { Fraction, sum } from './fraction.ts';
export { accept, type Result, refuse, unreachable } from './result.ts';
