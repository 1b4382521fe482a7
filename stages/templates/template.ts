import type { BallotRules } from '../shared/ballot.ts';
import type { LocalText } from '../shared/text.ts';

/** One round of the day as the template proposes it. */
export interface RoundTemplate {
  readonly name: LocalText;
  readonly prompt: LocalText;
  /** talk: tables of mixed people; theme: people sit at the theme they chose. */
  readonly kind: 'talk' | 'theme';
  /** Seats a table has at least and at most. */
  readonly seats: { readonly min: number; readonly max: number };
  /** Length, 1 to 600. */
  readonly minutes: number;
}

/** A feature asked at the Door and its values, in words. */
export interface FeatureTemplate {
  readonly feature: string;
  readonly label: LocalText;
  readonly values: readonly { readonly value: string; readonly label: LocalText }[];
  /** Special category under GDPR article 9: asked apart, with its own consent. */
  readonly special: boolean;
}

/** A kind of guest who sits as an equal and is counted apart. */
export interface GuestGroupTemplate {
  readonly group: string;
  readonly label: LocalText;
  /** Guests of this group state a party, shown as balance across the spectrum. */
  readonly asksParty: boolean;
  /** Most guests of this group at one table. */
  readonly perTable: number;
}

/** The editable data that says which stages an assembly has and how each runs. */
export interface Template {
  readonly id: string;
  readonly name: LocalText;
  readonly features: readonly FeatureTemplate[];
  readonly guestGroups: readonly GuestGroupTemplate[];
  readonly registrationsPerHousehold: number;
  readonly seats: { readonly residents: number; readonly guests: number };
  readonly rounds: readonly RoundTemplate[];
  /** How themes are chosen from all themes: dots by members. */
  readonly themeBallot: BallotRules;
  /** How proposals are chosen at the end of the day. */
  readonly proposalBallot: BallotRules;
}
