import { z } from 'zod';
import { Email, NewPassword, PersonName } from '../../server/access/fields.ts';
import { say } from '../../server/http/read-fields.ts';

/** Founding an organisation: its name and the first account's. */
export const FoundingFields = z.object({
  organisation: z
    .string(say('access.missing.organisation'))
    .trim()
    .min(1, say('access.missing.organisation'))
    .max(200, say('access.missing.organisation')),
  name: PersonName,
  email: Email,
  password: NewPassword,
});
