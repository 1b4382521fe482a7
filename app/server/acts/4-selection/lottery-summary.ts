import type { Lottery } from '@commonlot/selection';

/** A lottery as its entry on the record sums it up: figures alone, nobody's id. */
export function summaryOf({ method, size, people, probabilities, balls, certificate }: Lottery) {
  const shut = new Set(certificate.shutOut);
  const open = probabilities.filter((_, at) => !shut.has(people[at] ?? ''));
  return {
    method,
    size,
    people: people.length,
    balls: balls.count,
    leastChance: open.reduce((min, one) => Math.min(min, one), 1),
    mostChance: open.reduce((max, one) => Math.max(max, one), 0),
    largestChange: balls.largestChange,
    gap: certificate.gap,
    shutOut: certificate.shutOut.length,
  };
}
