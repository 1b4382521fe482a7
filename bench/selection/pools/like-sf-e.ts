import { type MadePool, skewedPool, type Trait } from './skewed.ts';

const TRAITS: readonly Trait[] = [
  {
    name: 'gender',
    values: [
      ['woman', 0.506],
      ['man', 0.484],
      ['other', 0.01],
    ],
  },
  {
    name: 'age',
    values: [
      ['16-24', 0.14],
      ['25-34', 0.17],
      ['35-44', 0.16],
      ['45-54', 0.17],
      ['55-64', 0.15],
      ['65+', 0.21],
    ],
  },
  {
    name: 'region',
    values: [
      ['north east', 0.04],
      ['north west', 0.11],
      ['midlands', 0.16],
      ['east', 0.1],
      ['capital', 0.14],
      ['south', 0.23],
      ['west', 0.08],
      ['islands', 0.14],
    ],
  },
  {
    name: 'education',
    values: [
      ['none', 0.18],
      ['school', 0.29],
      ['trade', 0.22],
      ['degree', 0.31],
    ],
  },
  {
    name: 'origin',
    values: [
      ['here', 0.83],
      ['neighbour countries', 0.1],
      ['further away', 0.07],
    ],
  },
  {
    name: 'lives in',
    values: [
      ['city', 0.42],
      ['town', 0.38],
      ['village', 0.2],
    ],
  },
  {
    name: 'worry about the climate',
    values: [
      ['very', 0.36],
      ['fairly', 0.4],
      ['a little', 0.16],
      ['not', 0.08],
    ],
  },
];

/**
 * A pool like sf(e) of Flanigan et al., Nature 596 (2021), which is not public: 1,727 people, 110
 * seats, 7 features, about 1,200 distinct vectors, and chances about as unequal (published: smallest
 * leximin chance 2.6 % where seats by people is 6.4 %, Gini coefficient 51 %, 41 levels).
 */
export const likeSfE = (): MadePool =>
  skewedPool({
    people: 1727,
    seats: 110,
    skew: 1.3,
    slack: 0.03,
    seed: 110,
    traits: TRAITS,
  });
