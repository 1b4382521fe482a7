import type { ThresholdLaw } from './law.ts';

const HALF = { numerator: 1, denominator: 2 };
const TWO_FIFTHS = { numerator: 2, denominator: 5 };
const FOUR_FIFTHS = { numerator: 4, denominator: 5 };

/** For "custom" the name of the practice stands in for the statute. */
type Custom = Pick<ThresholdLaw, 'id' | 'share' | 'passes' | 'base' | 'source'>;

/** Before the Trade Union Act 2016: "the majority voting in the ballot", TULRCA s. 226(2)(a)(iii). */
const STRIKE_1992 = {
  jurisdiction: 'great-britain',
  from: null,
  before: '2017-03-01',
  share: HALF,
  passes: 'more-than',
  // Those voting on the question: West Midlands Travel v TGWU [1994] ICR 978.
  base: 'voting',
  quorum: null,
  also: null,
  chairMayCast: false,
  source: {
    title: 'Trade Union and Labour Relations (Consolidation) Act 1992',
    provision: 'section 226(2)(a)(iii)',
  },
  lookUp: false,
} as const satisfies Partial<ThresholdLaw>;

/**
 * Trade Union Act 2016: a ballot opens on the first day a voting paper is sent (s. 2(2)); in force on
 * 1 March 2017. Who returns a spoiled paper has voted (TULRCA s. 297A), in the turnout and in "the
 * majority voting in the ballot".
 */
const STRIKE_2016 = {
  ...STRIKE_1992,
  from: '2017-03-01',
  before: null,
  base: 'papers-returned',
  quorum: { share: HALF, passes: 'at-least', blank: 'in', invalid: 'in' },
} as const satisfies Partial<ThresholdLaw>;

const ACT_2016 = 'Trade Union Act 2016';

const STRIKES: readonly ThresholdLaw[] = [
  { ...STRIKE_1992, id: 'gb-strike-1992', kind: 'strike' },
  {
    ...STRIKE_1992,
    id: 'gb-strike-important-1992',
    kind: 'strike-important-public-service',
  },
  {
    ...STRIKE_2016,
    id: 'gb-strike-2016',
    kind: 'strike',
    before: '2026-02-18',
    source: { title: ACT_2016, provision: 'section 2; TULRCA sections 226(2)(a)(iia), 297A' },
  },
  {
    ...STRIKE_2016,
    id: 'gb-strike-important-2016',
    kind: 'strike-important-public-service',
    before: '2026-02-18',
    also: { share: TWO_FIFTHS, passes: 'at-least', base: 'all' },
    source: { title: ACT_2016, provision: 'sections 2, 3; TULRCA sections 226(2A) to (2C), 297A' },
  },
  // The half stays until regulations repeal it (Employment Rights Act 2025, s. 159): no day known here.
  ...(['strike', 'strike-important-public-service'] as const).map((kind) => ({
    ...STRIKE_2016,
    id: kind === 'strike' ? 'gb-strike-2025' : 'gb-strike-important-2025',
    kind,
    from: '2026-02-18',
    source: {
      title: 'Employment Rights Act 2025',
      provision: 'section 69; TULRCA sections 226(2)(a)(iia), 297A',
    },
    lookUp: true,
  })),
];

const RECOMMENDATION = {
  kind: 'recommendation',
  from: null,
  before: null,
  quorum: null,
  also: null,
  chairMayCast: false,
  lookUp: false,
} as const satisfies Partial<ThresholdLaw>;

const BODIES: readonly ThresholdLaw[] = [
  {
    ...RECOMMENDATION,
    id: 'ie-present-and-voting',
    jurisdiction: 'ireland',
    share: HALF,
    passes: 'more-than',
    base: 'voting',
    chairMayCast: true,
    source: {
      title: "Resolution of Dáil and Seanad calling the Citizens' Assembly (July 2016)",
      provision: 'majority of members present and voting; casting vote of the chair',
    },
  },
  {
    ...RECOMMENDATION,
    id: 'ostbelgien-four-fifths',
    jurisdiction: 'ostbelgien',
    from: '2019-02-25',
    share: FOUR_FIFTHS,
    passes: 'at-least',
    base: 'present',
    source: {
      title: 'Dekret zur Einführung eines permanenten Bürgerdialogs in der DG (25.02.2019)',
      provision: 'consensus, or else four fifths of the members present',
    },
    // Known here from reports of the practice; the article of the decree was not at hand.
    lookUp: true,
  },
];

const SHARES = [
  ['simple', HALF, 'more-than'],
  ['two-thirds', { numerator: 2, denominator: 3 }, 'at-least'],
  ['three-quarters', { numerator: 3, denominator: 4 }, 'at-least'],
  ['four-fifths', FOUR_FIFTHS, 'at-least'],
] as const;

/** Each usual share over each usual base; 80 % is newDemocracy's and the Gdańsk panels' rule. */
const CUSTOMS: readonly Custom[] = SHARES.flatMap(([name, share, passes]) =>
  (['voting', 'present', 'all'] as const).map((base) => ({
    id: `${name}-of-${base}`,
    share,
    passes,
    base,
    source: {
      title: 'Custom of assemblies',
      provision:
        name === 'four-fifths' ? 'newDemocracy; Gdańsk panels (80 % binds the city)' : name,
    },
  })),
);

/** Every threshold known here, with the days it holds and its source. */
export const LAWS: readonly ThresholdLaw[] = [
  ...STRIKES,
  ...BODIES,
  ...CUSTOMS.map((one) => ({ ...RECOMMENDATION, jurisdiction: 'custom' as const, ...one })),
];
