import fc from 'fast-check';
import type { Pool, PoolPerson, QuotaFeature } from '../pool.ts';

/** Builds a pool from rows of values, one letter or number a feature. */
export function poolOf(
  size: number,
  features: readonly QuotaFeature[],
  rows: Readonly<Record<string, readonly string[]>>,
  households: Readonly<Record<string, string>> = {},
): Pool {
  const people = Object.entries(rows).map(([id, values]): PoolPerson => {
    const named = Object.fromEntries(features.map(({ name }, f) => [name, values[f] ?? '']));
    const household = households[id];
    return household === undefined ? { id, values: named } : { id, values: named, household };
  });
  return { people, features, size };
}

export function quota(value: string, min: number, max: number) {
  return { value, min, max };
}

/** A pool and people of it that make a panel, unless their homes forbid it. */
type Seated = { readonly pool: Pool; readonly seated: readonly number[] };

function seatedPool(most: number): fc.Arbitrary<Seated> {
  return fc
    .record({
      size: fc.integer({ min: 1, max: 5 }),
      people: fc.array(
        fc.record({
          values: fc.tuple(fc.nat(1), fc.nat(2), fc.nat(1)),
          home: fc.option(fc.nat(3), { nil: null, freq: 2 }),
        }),
        { minLength: 5, maxLength: most },
      ),
      // Quotas are drawn around a panel that exists, wider or narrower.
      chosen: fc.array(fc.nat(most - 1), { minLength: 5, maxLength: 5 }),
      slack: fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 7, maxLength: 7 }),
      households: fc.boolean(),
    })
    .map(({ size, people, chosen, slack, households }) => {
      const counts = [2, 3, 2];
      const panel = new Set(chosen.map((c) => c % people.length));
      const seated = [...panel].slice(0, size);
      let next = 0;
      const features = counts.map(
        (count, f): QuotaFeature => ({
          name: `f${f}`,
          values: Array.from({ length: count }, (_, v) => {
            const seats = seated.filter((i) => people[i]?.values[f] === v).length;
            const [down, up] = slack[next++] ?? [0, 0];
            return { value: `v${v}`, min: Math.max(0, seats - down), max: seats + up };
          }),
        }),
      );
      const named = people.map(({ values, home }, i): PoolPerson => {
        const own = Object.fromEntries(values.map((v, f) => [`f${f}`, `v${v}`]));
        const person = { id: `p${i}`, values: own };
        return households && home !== null && !seated.includes(i)
          ? { ...person, household: `h${home}` }
          : person;
      });
      return { seated, pool: { size: seated.length, features, people: named } };
    });
}

/** Small random pools, most of them feasible, some with households, some with integrality traps. */
export const smallPool: fc.Arbitrary<Pool> = seatedPool(9).map(({ pool }) => pool);

/** The same, of up to 12 people, with rules over two features, on groups, and people decided. */
export const ruledPool: fc.Arbitrary<Pool> = fc
  .record({
    from: seatedPool(12),
    crossed: fc.boolean(),
    limit: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null, freq: 1 }),
    include: fc.nat(2),
    exclude: fc.boolean(),
    slack: fc.nat(1),
  })
  .map(({ from: { pool, seated }, crossed, limit, include, exclude, slack }) => {
    const values = { f0: 'v0', f1: 'v1' };
    const both = seated.filter((i) => {
      const own = pool.people[i]?.values;
      return own?.['f0'] === 'v0' && own['f1'] === 'v1';
    }).length;
    const out = pool.people.findIndex((_, i) => !seated.includes(i));
    return {
      ...pool,
      people: pool.people.map((person, i) => ({
        ...person,
        groups: { club: i % 3 === 0 ? '' : `c${i % 2}` },
      })),
      ...(crossed && {
        intersections: [{ values, min: Math.max(0, both - slack), max: both + slack }],
      }),
      ...(limit !== null && { limits: [{ name: 'club', most: limit }] }),
      include: seated.slice(0, include).map((i) => ({ id: `p${i}`, reason: 'invited' })),
      exclude: exclude && out >= 0 ? [{ id: `p${out}`, reason: 'works here' }] : [],
    };
  });
