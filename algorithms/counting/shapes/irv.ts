/**
 * Instant runoff. `overvote`: two options at one rank end the paper there, are passed over, or end it
 * only while more than one of them is in the count (else the one left gets it). `skipped`: ranks that
 * may be left out in a row before the paper ends, null for any number. `ties`: whether equal options
 * are told apart by the last round at which they differed before lots are asked.
 */
export interface IrvRule {
  readonly rule: 'irv';
  readonly overvote: 'exhaust' | 'next' | 'exhaust-if-continuing';
  readonly skipped: number | null;
  readonly ties: 'earlier-round' | 'lot';
}
