import type { TestContext } from 'node:test';
import type { Store } from '../contract.ts';
import type { Place } from '../testing/places.ts';

export interface Ready {
  readonly store: Store;
  readonly place: Place;
}

/** Opens a seeded store for one test, and closes it after. */
export interface Bench {
  readonly lasting: boolean;
  ready(t: TestContext): Promise<Ready>;
  /** An empty place, nothing opened. */
  fresh(): Promise<Place>;
}
