/** The single transferable vote as Scotland elects its councils. No figures: the statute sets them. */
export interface StvScottishRule {
  readonly rule: 'stv-scottish';
}
