import type { OwnPasskey } from '../../server/access/own-passkeys.ts';
import { type Challenge, relyingParty } from '../../server/access/passkey-challenge.ts';
import type { Visit } from '../../server/access/visit.ts';
import type { AccountVisitor } from '../../server/access/visitor.ts';

/** `PublicKeyCredentialCreationOptionsJSON` of W3C Web Authentication Level 3, section 5.1.8. */
export function creationOptions(
  visit: Visit,
  account: AccountVisitor,
  { challenge }: Challenge,
  passkeys: readonly OwnPasskey[],
): object {
  return {
    challenge,
    rp: { id: relyingParty(visit).id, name: 'Commonlot' },
    user: {
      id: Buffer.from(account.accountId).toString('base64url'),
      name: account.email,
      displayName: account.name,
    },
    // Ed25519, ES256, RS256: the algorithms verifyRegistrationResponse takes by default.
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: passkeys.map(({ id }) => ({ type: 'public-key', id })),
    attestation: 'none',
  };
}
