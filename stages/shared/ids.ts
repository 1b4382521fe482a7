declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Random identifiers: they mean nothing outside the register, so the record may carry them. */
export type AssemblyId = Branded<string, 'AssemblyId'>;
export type PersonId = Branded<string, 'PersonId'>;
export type HouseholdId = Branded<string, 'HouseholdId'>;
export type RoundId = Branded<string, 'RoundId'>;
export type NoteId = Branded<string, 'NoteId'>;
export type ThemeId = Branded<string, 'ThemeId'>;
export type ProposalId = Branded<string, 'ProposalId'>;
export type BallotId = Branded<string, 'BallotId'>;
export type OptionId = Branded<string, 'OptionId'>;
/** What the assembly adopted: a proposal, or an option written for a ballot. */
export type RecommendationId = ProposalId | OptionId;
export type GroupId = Branded<string, 'GroupId'>;
export type ActionId = Branded<string, 'ActionId'>;

/** Prefixes that let a reader of the record see what an id stands for. */
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

export interface IdOf {
  readonly assembly: AssemblyId;
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly round: RoundId;
  readonly note: NoteId;
  readonly theme: ThemeId;
  readonly proposal: ProposalId;
  readonly ballot: BallotId;
  readonly option: OptionId;
  readonly group: GroupId;
  readonly action: ActionId;
}

/**
 * Makes an id from randomness the caller brings.
 * @param random at least 16 characters of `[a-z0-9]`; chance is an argument, never made here.
 * @throws Error when the randomness is too short or has other characters.
 */
export function idOf<Kind extends keyof IdOf>(kind: Kind, random: string): IdOf[Kind] {
  if (!/^[a-z0-9]{16,}$/.test(random)) throw new Error(`${kind} id needs 16 characters of a-z0-9`);
  return `${PREFIX[kind]}_${random}` as IdOf[Kind]; // codec: the one place where an id is born
}

/** Reads an id that came from outside; null when it is not of that kind. */
export function readId<Kind extends keyof IdOf>(kind: Kind, text: string): IdOf[Kind] | null {
  const shape = new RegExp(`^${PREFIX[kind]}_[a-z0-9]{1,64}$`);
  return shape.test(text) ? (text as IdOf[Kind]) : null; // codec: checked on the line above
}

/** Reads the id of something that was voted for; null when it is neither a proposal nor an option. */
export function readRecommendation(text: string): RecommendationId | null {
  return readId('proposal', text) ?? readId('option', text);
}
