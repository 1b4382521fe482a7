/** Slows guessing down per account or code, never per network address: a hall shares one. */
export interface Limiter {
  /** Whether another try is allowed now; false until the window has passed. */
  readonly allows: (key: string) => boolean;
  readonly failed: (key: string) => void;
  readonly succeeded: (key: string) => void;
}

/**
 * Counts failures in this process's memory.
 * @param tries failures allowed in a window
 * @param seconds length of a window, counted from its first failure
 * @param nowMs clock in milliseconds
 * @param most keys remembered; the oldest are forgotten first, so memory is bounded
 */
export function makeLimiter(
  tries: number,
  seconds: number,
  nowMs: () => number,
  most = 10_000,
): Limiter {
  const windows = new Map<string, { failures: number; readonly until: number }>();
  const live = (key: string): { failures: number; readonly until: number } | null => {
    const window = windows.get(key);
    if (window === undefined || window.until <= nowMs()) return null;
    return window;
  };
  return {
    allows: (key) => (live(key)?.failures ?? 0) < tries,
    failed: (key) => {
      const window = live(key) ?? { failures: 0, until: nowMs() + seconds * 1000 };
      window.failures += 1;
      windows.delete(key);
      windows.set(key, window);
      const oldest = windows.size > most ? windows.keys().next().value : undefined;
      if (oldest !== undefined) windows.delete(oldest);
    },
    succeeded: (key) => {
      windows.delete(key);
    },
  };
}
