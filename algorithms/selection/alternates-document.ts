import type { Reserves } from './reserves.ts';

/** What `alternates.json` holds: who, in which order, everybody's chance, and what they are good for. */
export interface AlternatesDocument extends Reserves {
  readonly format: 'commonlot.alternates/1';
  /** How likely a member was taken to stay, 0 to 1. */
  readonly stay: number;
}

/** Alternates as they are published. */
export function alternatesDocument(reserves: Reserves, stay: number): AlternatesDocument {
  return { format: 'commonlot.alternates/1', stay, ...reserves };
}
