/** The invitation lottery, recomputed from the published list and the public randomness. */
import { allocateLetters, seedFrom, seedToHex, ticketer } from '@commonlot/draw';
import type { ActData } from '../acts.ts';
import { missed, rowsOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { countBy, firstTwice } from '../lists.ts';
import { shape, text } from '../read.ts';
import { type Finding, failed, notPossible, passed, type SemanticDetail } from '../report.ts';

interface Household {
  readonly id: string;
  readonly stratum: string;
}
type Frame = Happened<ActData<'invitation.frame-sealed'>>;
type Announced = Happened<ActData<'invitation.draw-announced'>>;
type Drawn = Happened<ActData<'invitation.letters-drawn'>>;

/** A draw with the announcement and the frame it goes back to. */
interface Wave {
  readonly drawn: Drawn;
  readonly announced: Announced;
  readonly frame: Frame;
}

const household = shape({ id: text, stratum: text });
const ticketRow = shape({ id: text, stratum: text, ticket: text });
const NOT_YET = { code: 'not-yet', act: 'invitation.letters-drawn' } as const;

/** Whether the list fits, every draw was announced first, and recomputing gives the same letters. */
export function checkInvitation(evidence: Evidence): readonly Finding[] {
  return [checkFrame(evidence), checkAnnounced(evidence), checkLetters(evidence)];
}

/** Whether the published list of households is as long as was stated, stratum by stratum. */
function checkFrame(evidence: Evidence): Finding {
  const id = 'frame-listed';
  const frame = evidence.all('invitation.frame-sealed').at(-1);
  if (frame === undefined)
    return notPossible(id, { code: 'not-yet', act: 'invitation.frame-sealed' });
  const { households, strata, list } = frame.data;
  const read = rowsOf(evidence, list, household);
  if ('missing' in read) return missed(id, read.missing, frame.seq);
  const stated = new Map(strata.map((one) => [one.stratum, one.households]));
  const listed = countBy(read.rows, (row) => row.stratum);
  const length = read.rows.length;
  if (length !== households)
    return failed(id, { code: 'households-differ', stated: households, listed: length }, frame.seq);
  const twice = firstTwice(read.rows.map((row) => row.id));
  if (twice !== null) return failed(id, { code: 'id-twice', id: twice }, frame.seq);
  for (const stratum of new Set([...stated.keys(), ...listed.keys()])) {
    const [a, b] = [stated.get(stratum) ?? 0, listed.get(stratum) ?? 0];
    if (a !== b)
      return failed(id, { code: 'stratum-differs', stratum, stated: a, listed: b }, frame.seq);
  }
  return passed(id, { code: 'frame-fits', households });
}

/** Whether each draw was announced, with its rules, before its numbers were known. */
function checkAnnounced(evidence: Evidence): Finding {
  const id = 'letters-announced';
  const draws = evidence.all('invitation.letters-drawn');
  if (draws.length === 0) return notPossible(id, NOT_YET);
  for (const drawn of draws) {
    const wave = waveOf(evidence, drawn);
    if (wave === null)
      return failed(id, { code: 'draw-not-announced', act: 'invitation.letters-drawn' }, drawn.seq);
    const { letters, seedPlan } = wave.announced.data;
    if (drawn.data.letters !== letters)
      return failed(id, { code: 'draw-not-as-announced', what: 'letters' }, drawn.seq);
    if (drawn.data.randomness.kind !== seedPlan)
      return failed(id, { code: 'draw-not-as-announced', what: 'randomness' }, drawn.seq);
  }
  return passed(id, { code: 'letters-as-announced', waves: draws.length });
}

/** Whether the announced list, shares and randomness give the very letters that were sent. */
function checkLetters(evidence: Evidence): Finding {
  const id = 'letters-recomputed';
  const draws = evidence.all('invitation.letters-drawn');
  if (draws.length === 0) return notPossible(id, NOT_YET);
  const gone = new Set<string>();
  let letters = 0;
  for (const drawn of draws) {
    const wave = waveOf(evidence, drawn);
    if (wave === null)
      return failed(id, { code: 'draw-not-announced', act: 'invitation.letters-drawn' }, drawn.seq);
    const frame = rowsOf(evidence, wave.frame.data.list, household);
    if ('missing' in frame) return missed(id, frame.missing, wave.frame.seq);
    const waiting = frame.rows.filter((row) => !gone.has(row.id));
    const shared = sharesProblem(wave, waiting);
    if (shared !== null) return failed(id, shared, wave.announced.seq);
    const found = rowsOf(evidence, drawn.data.drawn, ticketRow);
    if ('missing' in found) return missed(id, found.missing, drawn.seq);
    const problem = drawProblem(wave, waiting, found.rows);
    if (problem !== null) return failed(id, problem, drawn.seq);
    for (const row of found.rows) gone.add(row.id);
    letters += found.rows.length;
  }
  return passed(id, { code: 'letters-same', waves: draws.length, letters });
}

/** The announcement and frame a draw goes back to; null when there was none or it was cancelled. */
function waveOf(evidence: Evidence, drawn: Drawn): Wave | null {
  const before = <Act extends { readonly seq: number }>(acts: readonly Act[]): Act | undefined =>
    acts.filter(({ seq }) => seq < drawn.seq).at(-1);
  const number = drawn.data.wave;
  const ofWave = <Act extends Happened<{ readonly wave: number }>>(acts: readonly Act[]) =>
    acts.filter(({ data }) => data.wave === number);
  const announced = before(ofWave(evidence.all('invitation.draw-announced')));
  const cancelled = before(ofWave(evidence.all('invitation.draw-cancelled')));
  const drawnBefore = before(ofWave(evidence.all('invitation.letters-drawn')));
  if (announced === undefined) return null;
  if ((cancelled?.seq ?? 0) > announced.seq || (drawnBefore?.seq ?? 0) > announced.seq) return null;
  const frame = evidence
    .all('invitation.frame-sealed')
    .filter(({ seq }) => seq < announced.seq)
    .at(-1);
  return frame === undefined ? null : { drawn, announced, frame };
}

/** Whether the letters were shared out among the strata as the announced weights say. */
function sharesProblem({ announced }: Wave, waiting: readonly Household[]): SemanticDetail | null {
  const { wave, shares, letters } = announced.data;
  const left = countBy(waiting, (row) => row.stratum);
  for (const { stratum, households } of shares)
    if ((left.get(stratum) ?? 0) !== households) return { code: 'shares-differ', wave, stratum };
  for (const stratum of left.keys())
    if (!shares.some((share) => share.stratum === stratum))
      return { code: 'shares-differ', wave, stratum };
  const again = allocateLetters(
    shares.map(({ stratum, households, weight }) => ({ stratum, households, weight })),
    letters,
  );
  if (!again.ok) return { code: 'shares-refused', wave, why: again.refusal.code };
  const stated = new Map(shares.map((share) => [share.stratum, share.letters]));
  for (const share of again.value.letters)
    if (stated.get(share.stratum) !== share.letters)
      return { code: 'shares-differ', wave, stratum: share.stratum };
  return null;
}

/** Whether the smallest tickets of each stratum, and no others, are the ones that were drawn. */
function drawProblem(
  { announced, drawn }: Wave,
  waiting: readonly Household[],
  found: readonly (Household & { readonly ticket: string })[],
): SemanticDetail | null {
  const { wave, label, shares } = announced.data;
  const seed = seedFrom(drawn.data.randomness, label);
  if (!seed.ok) return { code: 'randomness-unusable', why: seed.refusal.code };
  if (seedToHex(seed.value) !== drawn.data.seed) return { code: 'seed-differs', wave };
  const ticket = ticketer(seed.value, label);
  const sorted = waiting
    .map((row) => ({ ...row, ticket: ticket(row.id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const left = new Map(shares.map((share) => [share.stratum, share.letters]));
  const expected = sorted.filter(({ stratum }) => {
    const places = left.get(stratum) ?? 0;
    left.set(stratum, places - 1);
    return places > 0;
  });
  for (let i = 0; i < Math.max(expected.length, found.length); i += 1) {
    const [a, b] = [expected[i], found[i]];
    const same =
      a !== undefined && a.id === b?.id && a.ticket === b.ticket && a.stratum === b.stratum;
    if (!same)
      return {
        code: 'letters-differ',
        wave,
        place: i + 1,
        expected: a?.id ?? '',
        found: b?.id ?? '',
      };
  }
  return null;
}
