import { randomBytes } from 'node:crypto';
import type { Chance } from '../../acts/chance.ts';

/** Chance from the operating system. */
export const systemChance: Chance = { bytes: (count) => new Uint8Array(randomBytes(count)) };
