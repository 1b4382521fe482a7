/** Lets a caller follow a long computation and end it. */
export interface Watch {
  /** Told how far the search is; smaller is nearer. */
  readonly report: (distance: number) => void;
  /** True when the caller wants it to end: what is known so far comes back, and says so. */
  readonly stop: () => boolean;
}

/** Watches nothing. */
export const unwatched: Watch = { report: () => undefined, stop: () => false };

/** Stops after a number of asks, which unlike a time limit gives the same answer everywhere. */
export function steps(watch: Watch, most: number): Watch {
  let asked = 0;
  return {
    report: watch.report,
    stop: () => {
      asked += 1;
      return asked > most || watch.stop();
    },
  };
}
