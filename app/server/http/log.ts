import { type Logger, pino } from 'pino';

/**
 * The program's log: one JSON line each on standard output. What a visitor sent never goes in: no
 * address, no path (a path can hold a code), no form, no name; only the route's pattern.
 * @param level `silent` in tests
 */
export function makeLog(level = 'info'): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * What may be logged of a surprise: its kind and where in the program it came up. Its message stays
 * out, since messages quote what they choke on.
 */
export function traceOf(error: unknown): { readonly kind: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const at = frames.slice(0, 8).map((line) => line.trim().replace(/\(?file:\/\/|\)$/g, ''));
  return { kind: error.name, at };
}
