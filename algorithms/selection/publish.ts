import type { Certificate, Lottery } from './document.ts';

/** What a certificate says; its proof, which shows who is like whom, is not in it. */
type Statement = Pick<Certificate, 'kind' | 'complete' | 'bound' | 'gap' | 'miss' | 'solver'>;

/**
 * The lottery as everybody may read it (`commonlot.panel-lottery/1`): enough to recompute every
 * chance and every ball. Panels are written once each, as a mask over `people`.
 */
export interface PublicLottery
  extends Pick<Lottery, 'method' | 'size' | 'people' | 'probabilities'> {
  readonly format: 'commonlot.panel-lottery/1';
  /** Lower-case hex, a digit for four people in the order of `people`: the first is its 8. */
  readonly panels: readonly string[];
  /** Place in `panels` and weight above 0; weights sum to 1. */
  readonly weights: readonly (readonly [panel: number, weight: number])[];
  readonly balls: {
    readonly count: number;
    /** Places in `panels`, ball 000 first. */
    readonly panels: readonly number[];
    readonly largestChange: number;
  };
  readonly certificate: Statement;
}

/** The proof, for an auditor who is also given the pool (`commonlot.lottery-proof/1`). */
export interface LotteryProof extends Pick<Lottery, 'certificate' | 'decided' | 'inputs'> {
  readonly format: 'commonlot.lottery-proof/1';
}

/**
 * Parts a lottery in what may be public and the proof, whose groups, weights and digest of answers
 * tell about people.
 * @throws RangeError for a panel member who is not in `people`.
 */
export function publish(lottery: Lottery): {
  readonly open: PublicLottery;
  readonly proof: LotteryProof;
} {
  const { method, size, people, probabilities, panels, balls, certificate } = lottery;
  const { kind, complete, bound, gap, miss, solver } = certificate;
  const places = new Map(people.map((id, place) => [id, place]));
  const known = new Map<string, number>();
  const numberOf = (members: readonly string[]): number => {
    const mask = maskOf(members, places);
    const number = known.get(mask) ?? known.size;
    known.set(mask, number);
    return number;
  };
  const weights = panels.map(({ weight, members }) => [numberOf(members), weight] as const);
  const numbered = balls.panels.map(numberOf);
  const open: PublicLottery = {
    format: 'commonlot.panel-lottery/1',
    method,
    size,
    people,
    probabilities,
    panels: [...known.keys()],
    weights,
    balls: { count: balls.count, panels: numbered, largestChange: balls.largestChange },
    certificate: { kind, complete, bound, gap, miss, solver },
  };
  const { decided, inputs } = lottery;
  const settled = decided === undefined ? {} : { decided };
  return { open, proof: { format: 'commonlot.lottery-proof/1', certificate, ...settled, inputs } };
}

/** Whether a person stands on a panel: `place` is theirs in `people`, from 0. */
export function isOn(panel: string, place: number): boolean {
  return (Number.parseInt(panel[place >> 2] ?? '0', 16) & (8 >> (place & 3))) !== 0;
}

/** Ids of a panel of a public lottery, in the order of `people`. */
export function membersOf({ people }: PublicLottery, panel: string): readonly string[] {
  return people.filter((_, place) => isOn(panel, place));
}

/** The whole lottery again, for `checkLottery`, from what is public and its proof. */
export function reunite(open: PublicLottery, proof: LotteryProof): Lottery {
  const { method, size, people, probabilities, weights, balls } = open;
  const panels = open.panels.map((panel) => membersOf(open, panel));
  return {
    format: 'commonlot.lottery/1',
    method,
    size,
    people,
    probabilities,
    panels: weights.map(([panel, weight]) => ({ weight, members: panels[panel] ?? [] })),
    balls: { ...balls, panels: balls.panels.map((panel) => panels[panel] ?? []) },
    certificate: proof.certificate,
    ...(proof.decided === undefined ? {} : { decided: proof.decided }),
    inputs: proof.inputs,
  };
}

function maskOf(members: readonly string[], places: ReadonlyMap<string, number>): string {
  const digits = new Uint8Array(Math.ceil(places.size / 4));
  for (const id of members) {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`${id} is not in the pool`);
    digits[place >> 2] = (digits[place >> 2] ?? 0) | (8 >> (place & 3));
  }
  return Array.from(digits, (digit) => digit.toString(16)).join('');
}
