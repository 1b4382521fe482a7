import { z } from 'zod';
import { Email, GivenPassword } from '../../server/access/fields.ts';

/** Signing in; the organisation only where an instance has several. */
export const SignInFields = z.object({
  email: Email,
  password: GivenPassword,
  organisation: z.string().max(80).nullable().catch(null),
});
