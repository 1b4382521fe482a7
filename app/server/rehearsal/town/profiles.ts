/** How many guests of a group are invited and how many of them come. */
export interface GuestProfile {
  readonly group: 'politician' | 'civil-servant' | 'employer' | 'free-thinker' | 'civil-society';
  readonly invited: number;
  readonly come: number;
}

/** What happens in a rehearsal, as shares and counts. */
export interface Profile {
  readonly name: 'amersfoort' | 'g1000';
  readonly letters: number;
  /** Registrations per letter. */
  readonly replyRate: number;
  /** Of those registered: how many say beforehand that they cannot come, and how many come. */
  readonly declineRate: number;
  readonly comeRate: number;
  /** Seats for residents; null when everybody registered is invited. */
  readonly panel: number | null;
  readonly guests: readonly GuestProfile[];
  /** Volunteers who take notes. */
  readonly secretaries: number;
  /** Of those who came: how many offer help with a proposal, and how many then join a group. */
  readonly helpRate: number;
  readonly groupRate: number;
}

/**
 * Amersfoort, 22 March 2014, as published by g1000.nu: 6,000 letters, 517 registered, 348 came; 40
 * employers, 40 free thinkers, 45 politicians, 45 civil servants, 80 table secretaries: 598 in the
 * room. 184 signed up to go on, 100 formed working groups. How many said no beforehand is not
 * published: 72 of the 169 who did not come is our guess.
 */
export const AMERSFOORT: Profile = {
  name: 'amersfoort',
  letters: 6_000,
  replyRate: 517 / 6_000,
  declineRate: 72 / 517,
  comeRate: 348 / 517,
  panel: null,
  guests: [
    { group: 'employer', invited: 46, come: 40 },
    { group: 'free-thinker', invited: 45, come: 40 },
    { group: 'politician', invited: 50, come: 45 },
    { group: 'civil-servant', invited: 48, come: 45 },
  ],
  secretaries: 80,
  helpRate: 184 / 348,
  groupRate: 100 / 184,
};

/**
 * A full G1000: 700 seats for residents and 300 guests. 12,000 letters at 6.67%, between the 8.6% of
 * Amersfoort and the 5% of British practice, leave a pool of 800; reminders and calls before the
 * day keep no-shows at one in twenty.
 */
export const G1000: Profile = {
  name: 'g1000',
  letters: 12_000,
  replyRate: 800 / 12_000,
  declineRate: 64 / 800,
  comeRate: 696 / 800,
  panel: 700,
  guests: [
    { group: 'politician', invited: 80, come: 75 },
    { group: 'civil-servant', invited: 80, come: 75 },
    { group: 'employer', invited: 85, come: 75 },
    { group: 'civil-society', invited: 82, come: 75 },
  ],
  secretaries: 100,
  helpRate: 0.45,
  groupRate: 0.6,
};

export const PROFILES = { amersfoort: AMERSFOORT, g1000: G1000 } as const;
