import {
  type AssemblyState,
  type LocalText,
  type QuotaMove,
  viewSelection,
} from '@commonlot/stages';

/** A quota that gave way, in words. */
export interface ShownMove extends Pick<QuotaMove, 'bound' | 'from' | 'to'> {
  readonly feature: string;
  readonly value: string;
}

/** A draw for seats that fell free or were added, as pages tell of it. */
export interface ShownSeatDraw {
  readonly draw: number;
  /** Among the alternates alone, not among everybody left. */
  readonly amongAlternates: boolean;
  readonly seats: number;
  readonly grownTo: number | null;
  readonly candidates: number;
  readonly shutOut: number;
  readonly leastChance: number;
  readonly mostChance: number;
  readonly ball: number;
  readonly balls: number;
  readonly moved: readonly ShownMove[];
  /** SHA-256 of the lottery, which is public. */
  readonly document: string;
}

/** Every draw for seats since the panel was drawn, the first first. */
export function shownSeatDraws(
  state: AssemblyState,
  local: (text: LocalText) => string,
): readonly ShownSeatDraw[] {
  const { commission } = state;
  const features = commission.status === 'not-opened' ? [] : commission.template.features;
  return viewSelection(state.selection).seatDraws.map((one) => {
    const { seats, candidates, shutOut, leastChance, mostChance, balls } = one.summary;
    return {
      amongAlternates: one.among === 'alternates',
      ...{ draw: one.draw, ball: one.ball, grownTo: one.grownTo },
      ...{ seats, candidates, shutOut, leastChance, mostChance, balls },
      document: one.lottery.document,
      moved: one.moved.map(({ feature, value, bound, from, to }) => {
        const known = features.find((shown) => shown.feature === feature);
        const words = known?.values.find((shown) => shown.value === value);
        return {
          ...{ bound, from, to },
          feature: known ? local(known.label) : feature,
          value: words ? local(words.label) : value,
        };
      }),
    };
  });
}
