/** Languages documents are printed in. */
export type PrintLanguage = 'en' | 'nl' | 'fr' | 'de';

/** A formal text in the languages it was written in. */
export type PrintText = Readonly<Partial<Record<PrintLanguage, string>>>;

/** A group's token: told by its shape as well as its colour. */
export interface TokenLook {
  readonly shape: 'slot' | 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'star';
  /** `#RRGGBB`. */
  readonly colour: string;
}

/** What somebody does who serves at a table instead of taking part. */
export type TeamRole = 'host' | 'interpreter' | 'observer';

/** A question on the form on the back of the letter, in words. */
export interface FormQuestion {
  readonly label: PrintText;
  readonly values: readonly PrintText[];
  /** Special category: answered only by choice. */
  readonly special: boolean;
}

export interface LetterHousehold {
  /** Street and place lines of the address, 1 to 5; no names: the letter is to the home. */
  readonly lines: readonly string[];
  /** The access code without hyphens; printed in groups of four. */
  readonly code: string;
  /** What the square holds, for instance `https://…/en/k/K7QM42XD`. */
  readonly url: string;
}

/** The first letter to every household drawn: one sheet each. */
export interface Letters {
  readonly kind: 'letters';
  readonly language: PrintLanguage;
  /** Printed on the back; then there is no form. */
  readonly secondLanguage: PrintLanguage | null;
  readonly assembly: string;
  readonly question: PrintText;
  readonly authority: string;
  /** Address of the sender, 1 to 5 lines. */
  readonly senderLines: readonly string[];
  readonly signer: { readonly name: string; readonly role: string };
  /** Days, `YYYY-MM-DD`. */
  readonly date: string;
  readonly gatheringOn: string;
  readonly registerBy: string;
  /** As written, `09:30`. */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly town: string;
  /** What members get: pay, lunch, child care. */
  readonly support: PrintText;
  /** Where to type the code, as people type it: `harbourtown.example/en`. */
  readonly web: string;
  readonly phone: string | null;
  /** Youngest age that may come. */
  readonly minimumAge: number;
  readonly perHousehold: number;
  /** The form on the back, and where to post it; null for none. */
  readonly form: {
    readonly questions: readonly FormQuestion[];
    readonly postTo: readonly string[];
  } | null;
  /** Which side the envelope's window is on. */
  readonly window: 'left' | 'right';
  /** Prints SAMPLE across each letter. */
  readonly sample: boolean;
  readonly households: readonly LetterHousehold[];
}

/** Badges, four on an A4. */
export interface NameCards {
  readonly kind: 'name-cards';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly people: readonly (TokenLook & {
    readonly name: string;
    /** The group, or what they do, in words: resident, politician, host, … */
    readonly group: string;
    /** What the square for check-in holds; null for those who are not checked in. */
    readonly url: string | null;
    readonly tables: readonly { readonly round: string; readonly table: number }[];
  })[];
}

/** Numbers to stand on the tables, an A4 folded in two each. */
export interface TableCards {
  readonly kind: 'table-cards';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly cards: readonly {
    readonly number: number;
    /** For instance the languages spoken at it. */
    readonly note: string | null;
    /** What is talked about at it in the rounds where tables have themes of their own. */
    readonly themes: readonly { readonly round: string; readonly theme: string }[];
    /** Opens the table's page; null when the table has none. */
    readonly page: { readonly url: string; readonly key: string } | null;
  }[];
}

/** Everybody by name, to hang on a wall. */
export interface WallList {
  readonly kind: 'wall-list';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly paper: 'a4' | 'a3';
  readonly rounds: readonly string[];
  readonly people: readonly {
    readonly name: string;
    /** Null for those who take part. */
    readonly role: TeamRole | null;
    /** One a round; null where they sit out. */
    readonly tables: readonly (number | null)[];
  }[];
}

/** Voting cards, eight on an A4. They bear no number and no name. */
export interface VotingCards {
  readonly kind: 'voting-cards';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly cards: readonly {
    readonly electorate: 'resident' | 'guest';
    readonly code: string;
    readonly url: string;
  }[];
}

/** Ballot papers, all the same. */
export interface BallotPapers {
  readonly kind: 'ballot-papers';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly question: string;
  readonly options: readonly { readonly title: string; readonly detail: string | null }[];
  /** Most options one paper may choose. */
  readonly picks: number;
  readonly copies: number;
}

/** Sheets for a table's notes. */
export interface TableSheets {
  readonly kind: 'table-sheets';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly sheets: readonly {
    readonly number: number;
    readonly round: string;
    readonly prompt: string;
    readonly url: string | null;
  }[];
}

/** A table of a tally sheet, in words. */
export interface TallyTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly figures: boolean }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong: boolean }[];
}

/** A count to sign: everything in it is already said in `language`. */
export interface TallySheet {
  readonly kind: 'tally-sheet';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly question: string;
  readonly rule: readonly string[];
  readonly verdict: { readonly title: string; readonly sentences: readonly string[] };
  /** Cards issued, ballots cast, blank, invalid, valid. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** The options with their totals first, then their totals over the stages. */
  readonly tables: readonly TallyTable[];
  /** SHA-256 of the published ballot list, lower-case hex. */
  readonly digest: string;
  /** Not yet declared: the sheet says so. */
  readonly declared: boolean;
}

/** Everybody at a table in every round, for its host. Personal. */
export interface HostSheets {
  readonly kind: 'host-sheets';
  readonly language: PrintLanguage;
  readonly event: string;
  readonly sheets: readonly {
    readonly number: number;
    readonly page: { readonly url: string; readonly key: string } | null;
    /** Rounds in which somebody sits there. */
    readonly rounds: readonly {
      readonly name: string;
      readonly minutes: number;
      readonly prompt: string;
      readonly theme: string | null;
      readonly team: readonly { readonly name: string; readonly role: TeamRole }[];
      readonly people: readonly (TokenLook & {
        readonly name: string;
        readonly group: string;
        /** In words; only those that are not the hall's. */
        readonly languages: readonly string[];
        /** What the table itself has to offer them. */
        readonly needs: readonly ('step-free' | 'hearing-loop')[];
        /** Asked for help of another kind: what, is told at check-in only. */
        readonly asked: boolean;
      })[];
    }[];
  }[];
}

/** Everything that can be printed. */
export type PrintDocument =
  | Letters
  | NameCards
  | TableCards
  | WallList
  | VotingCards
  | BallotPapers
  | TableSheets
  | TallySheet
  | HostSheets;

/** One finished file. */
export interface Printed {
  /** For instance `letters-0001-0500.pdf`. */
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** PDF/UA-1 unless a name has letters none of the fonts has; then a tagged PDF. */
  readonly standard: 'PDF/UA-1' | 'tagged PDF';
}
