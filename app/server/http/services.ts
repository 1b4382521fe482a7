import type { Logger } from 'pino';
import type { Limiter } from '../access/limiter.ts';
import type { Chance } from '../acts/chance.ts';
import type { Store } from '../store/contract.ts';
import type { Config } from './config.ts';
import type { Rehearsing } from './rehearsing.ts';

/** What pages may use of the program around them; made once, in `createApp`. */
export interface Services {
  readonly store: Store;
  readonly config: Config;
  readonly log: Logger;
  /** The clock, ISO 8601 in UTC with milliseconds. */
  readonly now: () => string;
  /** Randomness for ids, salts and codes. */
  readonly chance: Chance;
  /** Slows down guessing of passwords, per account. */
  readonly signInLimiter: Limiter;
  /** Counts wrong tries per code. */
  readonly codeLimiter: Limiter;
  /** Folder of files that jobs made for people to fetch; null where there is none. */
  readonly files: string | null;
  /** Says that a job was added, so that it begins at once. */
  readonly pokeJobs: () => void;
  /** Begins a rehearsal from the welcome page; null where none is offered. */
  readonly rehearsing: Rehearsing | null;
}
