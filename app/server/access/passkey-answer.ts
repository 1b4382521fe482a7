import { z } from 'zod';

const json = z
  .string()
  .max(20_000)
  .transform((text, problems): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      problems.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  });

const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const base = {
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
};

/** What `PublicKeyCredential.toJSON()` gives for a new passkey. */
export const RegistrationAnswer = json.pipe(
  z.object({
    ...base,
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(transport).catch([]),
    }),
  }),
);

/** What `PublicKeyCredential.toJSON()` gives when signing in. */
export const AuthenticationAnswer = json.pipe(
  z.object({
    ...base,
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
    }),
  }),
);

/** Transports as they are stored: JSON in a column of our own. */
export const Transports = json.pipe(z.array(transport).catch([]));
