import { z } from 'zod';
import { Email, NewPassword, PersonName } from '../../server/access/fields.ts';

/** Accepting an invitation: a new account, or the password of the one there is. */
export const InviteFields = z.object({ name: PersonName, email: Email, password: NewPassword });
