/**
 * The reference single transferable vote by the weighted inclusive Gregory method. `digits`: decimals
 * of a paper's value, 0 to 18; the reference rule has 4. `ties`: whether equal options are told apart by
 * the last stage at which they differed before lots are asked; the reference rule goes by lots.
 */
export interface StvWigmRule {
  readonly rule: 'stv-wigm';
  readonly digits: number;
  readonly ties: 'earlier-stage' | 'lot';
}
