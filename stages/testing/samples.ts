import type { AlternatesDraw, LotterySummary, SeatDraw } from '../4-selection/events.ts';
import type { Round, SeatingQuality } from '../5-gathering/events.ts';
import type { Actor, Role } from '../shared/actor.ts';
import type { BallotBox, BallotPaper, BallotRules } from '../shared/ballot.ts';
import { type IdOf, readId } from '../shared/ids.ts';
import { type Day, type Instant, readDay, readInstant } from '../shared/instant.ts';
import type { PublicRandomness } from '../shared/seed.ts';
import type { DocumentRef, LocalText, TextRef } from '../shared/text.ts';
import { g1000 } from '../templates/g1000.ts';
import type { Template } from '../templates/template.ts';

function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`the sample ${what} is none`);
  return value;
}

export const day = (text: string): Day => found(readDay(text), text);
export const instant = (text: string): Instant => found(readInstant(text), text);

const PREFIX = {
  assembly: 'asm',
  person: 'per',
  household: 'hh',
  round: 'rnd',
  note: 'not',
  theme: 'thm',
  proposal: 'pro',
  ballot: 'bal',
  option: 'opt',
  group: 'grp',
  action: 'act',
} as const;

/** A readable id for tests: `id('person', 'ann')` is `per_ann`. */
export function id<Kind extends keyof IdOf>(kind: Kind, name: string): IdOf[Kind] {
  return found(readId(kind, `${PREFIX[kind]}_${name}`), name);
}

export const NOW = instant('2026-03-01T10:00:00.000Z');
export const actor = (role: Role): Actor => ({ role, id: `acc_${role}` });
export const words = (en: string): LocalText => ({ en, nl: en, fr: en, de: en });
export const text = (name: string): TextRef => ({ document: name.padEnd(64, '0'), lang: 'en' });
export const list = (name: string): DocumentRef => ({
  document: name.padEnd(64, '0'),
  name: `${name}.jsonl`,
  visibility: 'public',
});

export const people = ['ann', 'bo', 'cas', 'dirk', 'eva'].map((name) => id('person', name));
export const [ann, bo, cas, dirk, eva] = ['ann', 'bo', 'cas', 'dirk', 'eva'].map((name) =>
  id('person', name),
) as [IdOf['person'], IdOf['person'], IdOf['person'], IdOf['person'], IdOf['person']];
export const guest = id('person', 'guest');
export const [morning, afternoon] = [id('round', 'morning'), id('round', 'afternoon')];
export const [trees, trams] = [id('theme', 'trees'), id('theme', 'trams')];
export const [noteA, noteB, noteC] = [id('note', 'a'), id('note', 'b'), id('note', 'c')];
export const [plant, ride] = [id('proposal', 'plant'), id('proposal', 'ride')];
export const [dots, vote] = [id('ballot', 'dots'), id('ballot', 'vote')];
export const [group, otherGroup] = [id('group', 'one'), id('group', 'two')];
export const action = id('action', 'dig');

/** Twelve ten-sided dice: enough for a seed. */
export const dice: PublicRandomness = {
  kind: 'dice',
  sides: 10,
  rolls: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8],
};
/** Three ten-sided dice: ball 042 of 1,000. */
export const threeDice: PublicRandomness = { kind: 'dice', sides: 10, rolls: [0, 4, 2] };
export const typed: PublicRandomness = { kind: 'typed', text: 'lotto 3 14 15 26 35 41 bonus 7' };

export const themeRules: BallotRules = { ...g1000.themeBallot, winners: 1 };
export const proposalRules: BallotRules = {
  ...g1000.proposalBallot,
  rule: { rule: 'approval', picks: 1 },
  winners: 1,
};
export const template: Template = {
  ...g1000,
  seats: { residents: 3, guests: 1 },
  themeBallot: themeRules,
  proposalBallot: proposalRules,
};

export const summary: LotterySummary = {
  method: 'maximin',
  size: 3,
  people: 5,
  balls: 1000,
  leastChance: 0.5,
  mostChance: 0.75,
  largestChange: 0.001,
  gap: 0,
  shutOut: 0,
};

/** A draw of alternates with the panel. */
export const alternatesDraw = (people: readonly IdOf['person'][]): AlternatesDraw => ({
  alternates: people.map((person, at) => ({ person, ticket: String(at).padStart(64, '0') })),
  document: list('alternates'),
  summary: { candidates: 2, leave: 0.6, missed: { with: 0.1, without: 0.3 } },
});

/** A draw for seats that fell free, or were added. */
export const seatDraw = (incoming: readonly IdOf['person'][], ball: number): SeatDraw => ({
  incoming,
  lottery: list('seats'),
  proof: { ...list('seats-proof'), visibility: 'sealed' },
  summary: {
    method: 'leximin',
    seats: incoming.length,
    candidates: 2,
    shutOut: 0,
    balls: 1000,
    leastChance: 0.5,
    mostChance: 0.5,
    largestChange: 0,
  },
  ball,
  moved: [],
});

const seats = { min: 2, max: 4 };
const shape = { name: words('Round'), prompt: words('What now?'), minutes: 40, seats };
export const rounds: readonly [Round, Round] = [
  { ...shape, round: morning, kind: 'talk' },
  { ...shape, round: afternoon, kind: 'theme' },
];

export const quality: SeatingQuality = {
  pairSlots: 6,
  distinctPairs: 6,
  upperBound: 6,
  repeats: 0,
  maxMeetings: 1,
  minNewPeople: 3,
  cellsOff: 0,
  cells: 2,
  violations: 0,
};

export const dotsPaper: BallotPaper = {
  ballot: dots,
  question: words('Which themes go on?'),
  options: [trees, trams],
  rules: themeRules,
};
export const votePaper: BallotPaper = {
  ballot: vote,
  question: words('Which proposals?'),
  options: [plant, ride],
  rules: proposalRules,
};

/** Papers that pick these options, one each. */
export const papersFor = (...picks: readonly (readonly string[])[]) =>
  picks.map((options, index) => ({
    code: `r${index}`,
    choices: Object.fromEntries(options.map((option) => [option, 1])),
  }));

export const box = (ballot: IdOf['ballot'], cast: number): BallotBox => ({
  ballot,
  papers: list('papers'),
  cast,
  blank: 0,
  onPaper: 0,
  cardsIssued: 4,
});
