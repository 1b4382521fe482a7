/** More ballots for the sample assembly: a ranked one settled by lots, one that asks for a share, and a pair. */
import { type Count, count, type Rule } from '@commonlot/counting';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '@commonlot/record';
import { json, STORY, seq } from './changed-story.ts';
import { type Act, lines, PROPOSALS, type Story } from './sample-assembly.ts';

type Choices = Readonly<Record<string, number>>;

/** A ballot as it is held; what is left out is as in the sample. */
export interface Held {
  readonly ballot: string;
  readonly rule: Rule;
  /** The rule as published, where the record fills in how many people there are. */
  readonly stated?: JsonObject;
  readonly papers: readonly Choices[];
  readonly receipts?: readonly string[];
  readonly winners?: number;
  readonly options?: readonly string[];
  readonly tieRule?: 'public-lot' | 'all-tied-go-on';
  readonly lots?: readonly string[];
  /** Options in the tie that the lots settle. */
  readonly tied?: readonly string[];
  readonly more?: JsonObject;
  /** What the declared result says otherwise than the count. */
  readonly said?: JsonObject;
}

/** The four acts of a ballot, from its publication to its result, and its papers. */
export function held(one: Held) {
  const { ballot, rule, lots = [], tied = [], options = PROPOSALS, more = {}, said = {} } = one;
  const slips = one.papers.map((choices, at) => ({
    ...{ code: one.receipts?.[at] ?? `${ballot}-${at}`, choices },
  }));
  const list = lines(`${ballot}.jsonl`, slips);
  const counted = count(rule, slips, { options, seats: one.winners ?? 1, lots });
  if (!counted.ok) throw new Error(counted.refusal.code);
  const { standings, winners, ballots } = counted.value;
  const rules = {
    rule: one.stated ?? json(JSON.stringify(rule)),
    winners: one.winners ?? 1,
    electorate: 'everyone',
    tieRule: one.tieRule ?? 'public-lot',
  };
  const paper = { ballot, question: { en: 'Which?' }, options, rules, ...more };
  const box = {
    ...{ ballot, papers: list.ref, cast: slips.length, blank: ballots.blank },
    ...{ onPaper: 0, cardsIssued: 9 },
  };
  const result = {
    ...{ ballot, totals: standings.map(({ option, total }) => ({ option, votes: total })) },
    ...{ valid: ballots.valid, invalid: ballots.invalid, winners, tied, lots },
    ...{ ...judgedIn(counted.value), ...said },
  };
  const published: Act = { type: 'decision.ballot-published', data: { paper } };
  const opened: Act = { type: 'decision.ballot-opened', data: { ballot } };
  const closed: Act = { type: 'decision.ballot-closed', data: { box } };
  const declared: Act = { type: 'decision.result-declared', data: { result } };
  return { published, opened, closed, declared, document: list.document };
}

/** What is declared beside the totals where each option is voted on alone. */
function judgedIn({ rule, standings, trace }: Count): JsonObject {
  if (rule.rule !== 'threshold') return {};
  const judged = standings.map(({ option, detail }) => ({ option, ...detail, rule: undefined }));
  const quorum = trace.flatMap((step) => {
    if (step.code !== 'quorum-met' && step.code !== 'quorum-missed') return [];
    return [{ counted: step.counted, least: step.least, entitled: step.entitled }];
  });
  const said = json(JSON.stringify({ judged, ...(quorum[0] && { quorum: quorum[0] }) }));
  return isJsonObject(said) ? said : {};
}

/** What a ballot by share declares, with a figure that is not so. */
export function judged(ballot: Held, change: JsonObject): Json {
  const { data } = held(ballot).declared;
  const result = isJsonObject(data) ? data['result'] : null;
  const said = isJsonObject(result) ? result['judged'] : null;
  return isJsonList(said)
    ? said.map((each) => ({ ...(isJsonObject(each) ? each : {}), ...change }))
    : [];
}

export type HeldActs = ReturnType<typeof held>;

export function inOrder({ published, opened, closed, declared }: HeldActs): readonly Act[] {
  return [published, opened, closed, declared];
}

/** The sample up to its final vote, and then these acts. */
export function heldAfter(acts: readonly Act[], ballots: readonly HeldActs[]): Story {
  const upTo = STORY.acts.slice(0, seq('decision.result-declared'));
  const documents = [...STORY.documents, ...ballots.map(({ document }) => document)];
  return { acts: [...upTo, ...acts], documents };
}

const [A = '', B = '', C = ''] = PROPOSALS;

/** Three have one first preference each: lots say who is out, and that changes every figure after. */
export const RANKED: Held = {
  ballot: 'bal_ranked',
  rule: { rule: 'stv-scottish' },
  options: [A, B, C],
  papers: [
    { [A]: 1, [B]: 2, [C]: 3 },
    { [B]: 1, [C]: 2, [A]: 3 },
    { [C]: 1, [A]: 2, [B]: 3 },
  ],
  tied: [A, B, C],
  lots: [B, C, A],
};

/** Four for, one against, one without a vote: four of nine cards are no majority of those present. */
export const SHARE: Held = {
  ballot: 'bal_share',
  rule: {
    ...{ rule: 'threshold', share: { numerator: 1, denominator: 2 }, passes: 'more-than' },
    base: { of: 'present', people: 9 },
  },
  options: [A],
  papers: [{ [A]: 1 }, { [A]: 1 }, { [A]: 1 }, { [A]: 1 }, { [A]: -1 }, {}],
};

const HALF = { share: { numerator: 1, denominator: 2 }, passes: 'more-than' } as const;

/** As `SHARE`, with six of nine who took part where five had to. */
export const QUORUM: Held = {
  ...SHARE,
  rule: {
    ...{ rule: 'threshold', ...HALF, base: { of: 'voting' } },
    quorum: {
      least: { ...HALF, people: 9 },
      counts: { of: 'cast', blank: 'in', invalid: 'out' },
    },
  },
  stated: {
    ...{ rule: 'threshold', ...HALF, base: { of: 'voting' }, entitled: 9 },
    quorum: { ...HALF, blank: 'in', invalid: 'out' },
  },
};

/** Opens only because the share was not reached. */
export const NEXT: Held = {
  ballot: 'bal_next',
  rule: { rule: 'approval', picks: 1 },
  papers: [{ [B]: 1 }, { [B]: 1 }, { [C]: 1 }],
  more: { opensIf: [{ ballot: 'bal_share', option: A, won: false }] },
};
