import { AREAS, STREET_KINDS } from './areas.ts';

/** Where each household lives. */
export interface Settled {
  readonly count: number;
  /** Place in `AREAS`. */
  readonly area: Uint8Array;
  /** 1 the most deprived to 10. */
  readonly decile: Uint8Array;
  /** 0 to 23 within the area. */
  readonly street: Uint8Array;
  readonly house: Uint16Array;
}

/**
 * How far the deciles of an area's 24 streets are from the area's own: ten streets are in it, five
 * one to either side, two two to either side. Deprivation is measured by small area, so neighbours
 * share it.
 */
const SPREAD = [0, 1, 0, -1, 0, 2, -1, 0, 1, 0, -1, 0, 1, -2, 0, 1, 0, -1, 2, 0, 1, -1, 0, -2];
const STREETS = SPREAD.length;

/** Puts every household in a street: no chance in it, so areas and deciles are exact. */
export function settleHouseholds(): Settled {
  const count = AREAS.reduce((sum, { households }) => sum + households, 0);
  const area = new Uint8Array(count);
  const decile = new Uint8Array(count);
  const street = new Uint8Array(count);
  const house = new Uint16Array(count);
  let at = 0;
  for (const [place, { households, decile: own }] of AREAS.entries())
    for (let inArea = 0; inArea < households; inArea += 1) {
      const road = inArea % STREETS;
      area[at] = place;
      street[at] = road;
      house[at] = Math.floor(inArea / STREETS) + 1;
      decile[at] = Math.min(10, Math.max(1, own + (SPREAD[road] ?? 0)));
      at += 1;
    }
  return { count, area, decile, street, house };
}

/** The name of a street, for instance "Halyard Lane". */
export function streetName(area: number, street: number): string {
  const stems = AREAS[area]?.stems ?? [];
  const kind = STREET_KINDS[Math.floor(street / stems.length)] ?? 'Street';
  return `${stems[street % stems.length] ?? ''} ${kind}`;
}
