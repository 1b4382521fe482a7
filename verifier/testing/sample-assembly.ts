/**
 * A small assembly from pledge to answer, written entry by entry as the program would write it:
 * real draws, real counts, real signatures. Tests change one act and expect the check that minds.
 */
import { count } from '@commonlot/counting';
import { allocateLetters, ballFromDice, seedFrom, seedToHex, ticketer } from '@commonlot/draw';
import {
  type AttachedDocument,
  type BundleFiles,
  buildBundle,
  canonical,
  digest,
  frontierRoot,
  type Json,
  type JsonObject,
  publicKeyOf,
  referencesIn,
  type Sealed,
  seal,
  signCheckpoint,
  signerFrom,
  utf8,
  verifyChain,
} from '@commonlot/record';

import { ALTERNATES, alternatesOf, filledIn, SEAT_DRAW } from './sample-seats.ts';
import { NOTE, themed } from './sample-themes.ts';

export const SECRET = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
export const ASSEMBLY = 'asm_harbourtown0000001';

export interface Act {
  readonly type: string;
  readonly data: Json;
}

export interface Story {
  readonly acts: readonly Act[];
  readonly documents: readonly AttachedDocument[];
}

/** A list as the program attaches it: canonical JSON lines, named by digest. */
export function lines(name: string, rows: readonly Json[]) {
  const bytes = utf8(rows.map((row) => `${canonical(row)}\n`).join(''));
  return attach(name, 'application/jsonl', bytes);
}

export function attach(name: string, mediaType: string, bytes: Uint8Array) {
  const ref = { document: digest(bytes), name, visibility: 'public' };
  return { ref, document: { name, mediaType, bytes } };
}

const many = (n: number, prefix: string): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${prefix}_${String(i).padStart(4, '0')}`);

function must<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!result.ok) throw new Error(`sample is wrong: ${JSON.stringify(result)}`);
  return result.value;
}

export const HOUSEHOLDS = many(60, 'hh').map((id, i) => ({
  id,
  stratum: i % 3 === 0 ? 'Quayside' : 'Old Town',
}));
export const PEOPLE = many(12, 'per');
export const PROPOSALS = many(4, 'pro');
const THEMES = many(4, 'thm');
export const ROLLS_LETTERS = [3, 1, 6, 2, 2, 5, 4, 1, 6, 6, 3, 2];
export const ROLLS_PANEL = [6, 1];

/** One wave of letters over households that had none yet. */
export function drawWave(wave: number, letters: number, gone: ReadonlySet<string>) {
  const waiting = HOUSEHOLDS.filter(({ id }) => !gone.has(id));
  const strata = ['Old Town', 'Quayside'].map((stratum) => {
    const households = waiting.filter((row) => row.stratum === stratum).length;
    return { stratum, households, weight: stratum === 'Quayside' ? 2 : 1 };
  });
  const allocated = must(allocateLetters(strata, letters)).letters;
  const shares = strata.map((one, i) => ({ ...one, letters: allocated[i]?.letters ?? 0 }));
  const label = `invitation/${wave}`;
  const randomness = { kind: 'dice', sides: 6, rolls: ROLLS_LETTERS } as const;
  const seed = must(seedFrom(randomness, label));
  const ticket = ticketer(seed, label);
  const left = new Map(shares.map((share) => [share.stratum, share.letters]));
  const drawn = waiting
    .map((row) => ({ ...row, ticket: ticket(row.id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .filter(({ stratum }) => {
      const places = left.get(stratum) ?? 0;
      left.set(stratum, places - 1);
      return places > 0;
    });
  const list = lines(`letters-${wave}.jsonl`, drawn);
  const acts: readonly Act[] = [
    {
      type: 'invitation.draw-announced',
      data: {
        wave,
        letters,
        shares: shares.map((share) => ({ ...share })),
        seedPlan: 'dice',
        label,
      },
    },
    {
      type: 'invitation.letters-drawn',
      data: { wave, randomness, seed: seedToHex(seed), drawn: list.ref, letters },
    },
  ];
  return { acts, document: list.document, ids: drawn.map(({ id }) => id) };
}

/** Panels of four among the first ten people; two people have no chance. */
export const PANELS = [
  { weight: 0.5, members: PEOPLE.slice(0, 4) },
  { weight: 0.25, members: PEOPLE.slice(3, 7) },
  { weight: 0.25, members: [...PEOPLE.slice(0, 1), ...PEOPLE.slice(7, 10)] },
];

/** The panel of ball 61. */
export const PANEL_DRAWN = PEOPLE.slice(3, 7);

/** What a lottery says, its panels still as people. */
export interface LotteryStory {
  readonly size: number;
  readonly people: readonly string[];
  readonly probabilities: readonly number[];
  readonly panels: readonly { readonly weight: number; readonly members: readonly string[] }[];
  readonly balls: readonly (readonly string[])[];
  readonly largestChange: number;
}

/** The document of a lottery; `change` says what it says otherwise than the sample. */
export function lotteryOf(change: Partial<LotteryStory> = {}) {
  const chanceOf = (id: string): number =>
    PANELS.reduce((sum, { weight, members }) => sum + (members.includes(id) ? weight : 0), 0);
  const story: LotteryStory = {
    size: 4,
    people: PEOPLE,
    probabilities: PEOPLE.map(chanceOf),
    panels: PANELS,
    balls: ballsOf(50, 25),
    largestChange: 0,
    ...change,
  };
  const { people, panels, balls } = story;
  const masks = [...panels.map(({ members }) => members), ...balls].map((members) =>
    maskOf(people, members),
  );
  const known = [...new Set(masks)];
  const places = masks.map((mask) => known.indexOf(mask));
  const value = {
    format: 'commonlot.panel-lottery/1',
    method: 'maximin',
    size: story.size,
    people,
    probabilities: story.probabilities,
    panels: known,
    weights: panels.map(({ weight }, at) => [places[at] ?? 0, weight]),
    balls: {
      count: balls.length,
      panels: places.slice(panels.length),
      largestChange: story.largestChange,
    },
  };
  return attach('lottery.json', 'application/json', utf8(canonical(value)));
}

/**
 * The lottery for the seat of `per_0003`: who stays is on every ball, `per_0007` on three of four,
 * `per_0008` on the others, nobody else on any.
 */
export function seatsOf(change: Partial<LotteryStory> = {}) {
  const staying = PANEL_DRAWN.filter((id) => id !== 'per_0003');
  const panels = [
    { weight: 0.75, members: [...staying, 'per_0007'] },
    { weight: 0.25, members: [...staying, 'per_0008'] },
  ];
  const chanceOf = (id: string): number =>
    panels.reduce((sum, { weight, members }) => sum + (members.includes(id) ? weight : 0), 0);
  const { document } = lotteryOf({
    probabilities: PEOPLE.map(chanceOf),
    panels,
    balls: Array.from({ length: 100 }, (_, i) => panels[i < 75 ? 0 : 1]?.members ?? []),
    ...change,
  });
  return attach('seats.json', 'application/json', document.bytes);
}

/** A hundred balls: so many of the first panel, so many of the second, the rest of the third. */
export function ballsOf(first: number, second: number): readonly (readonly string[])[] {
  return Array.from({ length: 100 }, (_, i) => {
    const panel = PANELS[i < first ? 0 : i < first + second ? 1 : 2];
    return panel?.members ?? [];
  });
}

/** Digit by digit: four people each, the first worth eight. */
function maskOf(people: readonly string[], members: readonly string[]): string {
  const bits = people.map((id) => (members.includes(id) ? '1' : '0')).join('');
  const digits = bits.padEnd(Math.ceil(people.length / 4) * 4, '0').match(/.{4}/g) ?? [];
  return digits.map((four) => Number.parseInt(four, 2).toString(16)).join('');
}

export const SUMMARY = {
  method: 'maximin',
  size: 4,
  people: 12,
  balls: 100,
  leastChance: 0,
  mostChance: 0.75,
  largestChange: 0,
  gap: 0,
  shutOut: 2,
};

export const BALLOT_RULES = {
  rule: { rule: 'approval', picks: 2 },
  winners: 2,
  electorate: 'everyone',
  tieRule: 'public-lot',
} as const;

/** Seven papers, one blank; options 0 and 2 win. Receipts differ from ballot to ballot. */
export function slipsOf(
  ballot: string,
  options: readonly string[] = PROPOSALS,
): readonly { readonly code: string; readonly choices: Record<string, number> }[] {
  const picks = [[0, 2], [0, 1], [2], [0], [], [2, 3], [0, 3]];
  return picks.map((picked, i) => ({
    code: `${ballot}-${i}`,
    choices: Object.fromEntries(picked.map((pick) => [options[pick] ?? '', 1])),
  }));
}

export function resultOf(ballot: string, options: readonly string[] = PROPOSALS) {
  const slips = slipsOf(ballot, options);
  const counted = must(count(BALLOT_RULES.rule, slips, { options, seats: 2 }));
  const totals = counted.standings.map(({ option, total }) => ({ option, votes: total }));
  const { valid, invalid } = counted.ballots;
  return { ballot, totals, valid, invalid, winners: counted.winners, tied: [], lots: [] };
}

function vote(
  ballot: string,
  options: readonly string[],
  [published, opened, closed, declared]: readonly [string, string, string, string],
) {
  const papers = lines(`${ballot}.jsonl`, slipsOf(ballot, options));
  const paper = { ballot, question: { en: 'Which?' }, options, rules: BALLOT_RULES };
  const box = { ballot, papers: papers.ref, cast: 7, blank: 1, onPaper: 2, cardsIssued: 9 };
  const acts: readonly Act[] = [
    { type: published, data: { paper } },
    { type: opened, data: { ballot } },
    { type: closed, data: { box } },
    { type: declared, data: { result: resultOf(ballot, options) } },
  ];
  return { acts, document: papers.document };
}

/** The document of the alternates; `change` says what it says otherwise than the sample. */
export function alternatesJson(change: JsonObject = {}) {
  const said = { ...alternatesOf(PANEL_DRAWN, PEOPLE), ...change };
  return attach('alternates.json', 'application/json', utf8(canonical(said)));
}

/** The whole story, one act after the other. */
export function story(): Story {
  const frame = lines('households.jsonl', HOUSEHOLDS);
  const first = drawWave(1, 12, new Set());
  const second = drawWave(2, 6, new Set(first.ids));
  const lottery = lotteryOf();
  const ball = must(ballFromDice(ROLLS_PANEL, 100));
  const places = PEOPLE.map((person, i) => ({ person, round: 'rnd_1', table: 1 + (i % 3) }));
  const seating = lines('seating.jsonl', places);
  const seats = seatsOf();
  const alternates = alternatesJson();
  const dots = vote('bal_dots', THEMES, [
    'deliberation.dots-published',
    'deliberation.dots-opened',
    'deliberation.dots-closed',
    'deliberation.themes-chosen',
  ]);
  const final = vote('bal_final', PROPOSALS, [
    'decision.ballot-published',
    'decision.ballot-opened',
    'decision.ballot-closed',
    'decision.result-declared',
  ]);
  const acts: readonly Act[] = [
    { type: 'commission.assembly-opened', data: { name: 'G1000 Harbourtown' } },
    {
      type: 'commission.pledge-published',
      data: { pledge: { authority: 'The council', answerBy: '2026-09-01' } },
    },
    {
      type: 'invitation.frame-sealed',
      data: {
        households: 60,
        root: 'ab'.repeat(32),
        list: frame.ref,
        strata: [
          { stratum: 'Old Town', households: 40 },
          { stratum: 'Quayside', households: 20 },
        ],
      },
    },
    ...first.acts,
    ...second.acts,
    ...PEOPLE.slice(0, 10).map((person) => ({
      type: 'registration.person-registered',
      data: { person, channel: 'web', consent: '1', specialConsent: true },
    })),
    {
      type: 'registration.people-imported',
      data: { people: PEOPLE.slice(10), source: 'Last year' },
    },
    {
      type: 'registration.person-registered',
      data: { person: 'per_left', channel: 'phone', consent: '1', specialConsent: false },
    },
    { type: 'registration.person-withdrew', data: { person: 'per_left', channel: 'phone' } },
    {
      type: 'registration.closed',
      data: {
        pool: { document: digest('pool'), name: 'pool.jsonl', visibility: 'sealed' },
        root: 'cd'.repeat(32),
        registered: 12,
        byChannel: { web: 12, phone: 0, paper: 0 },
      },
    },
    { type: 'selection.lottery-computed', data: { lottery: lottery.ref, summary: SUMMARY } },
    {
      type: 'selection.draw-announced',
      data: { lottery: lottery.ref, seedPlan: 'dice', balls: 100, alternates: ALTERNATES.plan },
    },
    {
      type: 'selection.panel-drawn',
      data: {
        randomness: { kind: 'dice', sides: 10, rolls: ROLLS_PANEL },
        ball,
        panel: PANEL_DRAWN,
      },
    },
    {
      type: 'selection.alternates-drawn',
      data: { alternates: null, document: alternates.ref, summary: ALTERNATES.summary },
    },
    { type: 'selection.member-declined', data: { person: 'per_0003' } },
    { type: 'selection.seats-filled', data: { ...SEAT_DRAW, lottery: seats.ref } },
    {
      type: 'gathering.cards-issued',
      data: { kind: 'resident', cards: 10, root: 'aa'.repeat(32) },
    },
    { type: 'gathering.card-voided', data: { kind: 'resident', reason: 'lost' } },
    {
      type: 'gathering.seating-planned',
      data: {
        rounds: ['rnd_1'],
        people: 12,
        tables: [{ round: 'rnd_1', count: 3, themes: [] }],
        seating: seating.ref,
      },
    },
    ...THEMES.flatMap(themed),
    ...dots.acts,
    ...PROPOSALS.map((proposal) => ({
      type: 'deliberation.proposal-handed-in',
      data: { proposal },
    })),
    ...final.acts,
    {
      type: 'response.recommendations-sent',
      data: { recommendations: resultOf('').winners, answerBy: '2026-09-01' },
    },
    {
      type: 'response.answered',
      data: { recommendation: 'pro_0000', answer: { verdict: 'accepted' } },
    },
  ];
  const documents = [
    frame.document,
    first.document,
    second.document,
    lottery.document,
    seating.document,
    seats.document,
    alternates.document,
    { name: 'text.json', mediaType: 'application/json', bytes: NOTE.bytes },
    dots.document,
    final.document,
  ];
  return { acts, documents };
}

/**
 * Seals, signs and packs a story: whatever it says, its structure is sound. Documents nobody names
 * are left out, those that are named and not there are stated as redacted.
 */
export function bundleOf({ acts, documents }: Story): BundleFiles {
  const entries: Sealed[] = [];
  for (const [i, act] of acts.entries()) {
    const { type } = act;
    const data = filledIn(act, entries);
    const at = new Date(Date.UTC(2026, 2, 1, 9) + i * 60_000).toISOString();
    const by = { role: 'organiser', id: 'acc_0000000000000001' };
    entries.push(seal({ assembly: ASSEMBLY, at, by, type, data }, entries.at(-1) ?? null));
  }
  const written = entries.map(({ line }) => line);
  let root = '';
  const chain = must(
    verifyChain(written, null, (_, state) => {
      root = frontierRoot(state.tree);
    }),
  );
  const { size, head } = chain;
  const at = '2026-12-01T00:00:00.000Z';
  const checkpoint = { v: 1, assembly: ASSEMBLY, size, head, root, at } as const;
  const named = acts.flatMap(({ data }) => referencesIn(data));
  const sealed = new Set(
    named.filter(({ visibility }) => visibility === 'sealed').map(({ sha256 }) => sha256),
  );
  const wanted = new Set(named.map(({ sha256 }) => sha256).filter((one) => !sealed.has(one)));
  const given = documents.filter(({ bytes }) => wanted.has(digest(bytes)));
  const here = new Set(given.map(({ bytes }) => digest(bytes)));
  const built = buildBundle({
    publicKey: publicKeyOf(SECRET),
    lines: written,
    checkpoints: [signCheckpoint(checkpoint, signerFrom(SECRET))],
    documents: given,
    redacted: [...wanted].filter((one) => !here.has(one)),
  });
  return must(built);
}

/** Where an act of a type stands, counted from 1 like entries; the last one of several. */
export function seqOf({ acts }: Story, type: string): number {
  return acts.findLastIndex((act) => act.type === type) + 1;
}
