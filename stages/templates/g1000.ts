import { FEATURE_WORDS, GUEST_WORDS, ROUND_WORDS } from './g1000-words.ts';
import type { FeatureTemplate, GuestGroupTemplate, RoundTemplate, Template } from './template.ts';

/** Background and opinion are special categories under GDPR article 9. */
const SPECIAL: readonly string[] = ['origin', 'growth'];

const features = Object.entries(FEATURE_WORDS).map(
  ([feature, { label, values }]): FeatureTemplate => ({
    feature,
    label,
    values: Object.entries(values).map(([value, words]) => ({ value, label: words })),
    special: SPECIAL.includes(feature),
  }),
);

const guestGroups = Object.entries(GUEST_WORDS).map(
  ([group, label]): GuestGroupTemplate => ({
    group,
    label,
    asksParty: group === 'politician',
    perTable: 1,
  }),
);

function talk(words: keyof typeof ROUND_WORDS): RoundTemplate {
  return { kind: 'talk', seats: { min: 3, max: 4 }, minutes: 40, ...ROUND_WORDS[words] };
}

function atTheTheme(words: keyof typeof ROUND_WORDS): RoundTemplate {
  return { kind: 'theme', seats: { min: 8, max: 10 }, minutes: 60, ...ROUND_WORDS[words] };
}

/**
 * A G1000: one day, everybody in one hall; tables of four in the morning, of eight to ten in the
 * afternoon, ten themes, ten proposals. Amersfoort 2014 let the drawn residents alone vote at
 * the end; the electorate is data and is published before the ballot opens.
 */
export const g1000: Template = {
  id: 'g1000',
  name: { en: 'G1000', nl: 'G1000', fr: 'G1000', de: 'G1000' },
  features,
  guestGroups,
  registrationsPerHousehold: 1,
  seats: { residents: 700, guests: 300 },
  rounds: [
    talk('hopes'),
    talk('dreams'),
    talk('ideas'),
    atTheTheme('proposals'),
    atTheTheme('first-steps'),
  ],
  themeBallot: {
    rule: { rule: 'dots', dots: 3, perOption: 1 },
    winners: 10,
    electorate: 'everyone',
    tieRule: 'all-tied-go-on',
  },
  proposalBallot: {
    rule: { rule: 'approval', picks: 10 },
    winners: 10,
    electorate: 'everyone',
    tieRule: 'public-lot',
  },
};
