import { z } from 'zod';
import { say } from '../http/read-fields.ts';

/** An email address, as the HTML standard's email field takes it. */
export const Email = z
  .string(say('access.missing.email'))
  .trim()
  .max(254, say('access.missing.email'))
  .regex(z.regexes.html5Email, say('access.missing.email'));

/** NIST SP 800-63B-4 section 3.1.1.2: length counts, composition rules do not. */
export const NewPassword = z
  .string(say('access.short.password'))
  .min(12, say('access.short.password'))
  .max(256, say('access.short.password'));

/** A password as it is typed to sign in. */
export const GivenPassword = z
  .string(say('access.missing.password'))
  .min(1, say('access.missing.password'))
  .max(256, say('access.missing.password'));

/** A person's name: anything people are called, within reason. */
export const PersonName = z
  .string(say('access.missing.name'))
  .trim()
  .min(1, say('access.missing.name'))
  .max(120, say('access.missing.name'));
