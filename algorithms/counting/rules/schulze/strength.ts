/** How strong a link is: see `comparing`. */
export type Strength = 'winning-votes' | 'margins' | 'ratio';

/** Ballots along a link and against it. */
export type Link = readonly [along: number, against: number];

/**
 * Orders links by strength, weaker before stronger: Schulze (2011), section 2.1. Every won link is
 * stronger than every level one, and that than every lost one.
 */
export function comparing(strength: Strength): (one: Link, other: Link) => number {
  switch (strength) {
    case 'margins':
      return ([e, f], [g, h]) => e - f - (g - h);
    case 'winning-votes':
      return (one, other) => side(one) - side(other) || byVotes(one, other);
    case 'ratio':
      return (one, other) => side(one) - side(other) || byRatio(one, other);
  }
}

function side([along, against]: Link): number {
  return Math.sign(along - against);
}

/** Both on one side: won links by support, then opposition; lost ones by opposition first. */
function byVotes([e, f]: Link, [g, h]: Link): number {
  if (e === f) return 0;
  return e > f ? e - g || h - f : h - f || e - g;
}

/** Both on one side: e / f against g / h, exactly; without any against, or any along, by number. */
function byRatio([e, f]: Link, [g, h]: Link): number {
  if (e === f) return 0;
  const cross = BigInt(e) * BigInt(h) - BigInt(f) * BigInt(g);
  if (cross !== 0n) return cross > 0n ? 1 : -1;
  if (f === 0 || e === 0) return e - g || h - f;
  return 0;
}
