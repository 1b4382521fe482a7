import { accept, type Result, refuse } from '@commonlot/exact';
import type { Store } from '../store/contract.ts';
import type { NewAccount } from './found.ts';
import { AuthenticationAnswer, RegistrationAnswer, Transports } from './passkey-answer.ts';
import { type Challenge, challengeHolds, relyingParty } from './passkey-challenge.ts';
import { hashOf } from './secrets.ts';
import type { Visit } from './visit.ts';
import type { AccountVisitor } from './visitor.ts';

export type PasskeyRefusal = { readonly code: 'passkey-failed' };
/** Loaded when the first passkey is shown: its certificate parsers take some 20 MB. */
const webAuthn = async () => await import('@simplewebauthn/server');
const failed = refuse<PasskeyRefusal>({ code: 'passkey-failed' });

/**
 * Adds a passkey to the account signed in. W3C Web Authentication Level 3, section 7.1.
 * @param answer JSON the browser made of the new credential
 */
export async function addPasskey(
  visit: Visit,
  account: AccountVisitor,
  challenge: Challenge,
  answer: string,
  label: string,
): Promise<Result<{ readonly label: string }, PasskeyRefusal>> {
  const { config, now, store } = visit.services;
  const response = RegistrationAnswer.safeParse(answer);
  if (!response.success) return failed;
  if (!challengeHolds(config, `add ${account.accountId}`, challenge, now())) return failed;
  const { origin, id } = relyingParty(visit);
  const { verifyRegistrationResponse } = await webAuthn();
  const verified = await verifyRegistrationResponse({
    response: response.data,
    expectedChallenge: challenge.challenge,
    expectedOrigin: origin,
    expectedRPID: id,
  }).catch(() => null);
  if (!verified?.verified) return failed;
  const { credential } = verified.registrationInfo;
  await store.transact(async (tx) => {
    await tx
      .insertInto('passkeys')
      .values({
        credential_id: credential.id,
        account_id: account.accountId,
        organisation_id: account.organisationId,
        public_key: credential.publicKey,
        counter: credential.counter,
        transports: JSON.stringify(credential.transports ?? []),
        label,
        created_at: now(),
        last_used_at: null,
      })
      .execute();
  });
  return accept({ label });
}

/** Signs in with a passkey. W3C Web Authentication Level 3, section 7.2. */
export async function signInWithPasskey(
  visit: Visit,
  challenge: Challenge,
  answer: string,
): Promise<Result<NewAccount, PasskeyRefusal>> {
  const { config, now, store } = visit.services;
  const response = AuthenticationAnswer.safeParse(answer);
  if (!response.success || !challengeHolds(config, 'sign-in', challenge, now())) return failed;
  const known = await findPasskey(store, response.data.id);
  if (!known) return failed;
  const { origin, id } = relyingParty(visit);
  const { verifyAuthenticationResponse } = await webAuthn();
  const verified = await verifyAuthenticationResponse({
    response: response.data,
    expectedChallenge: challenge.challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: known.credential_id,
      publicKey: new Uint8Array(known.public_key),
      counter: known.counter,
      transports: Transports.parse(known.transports),
    },
  }).catch(() => null);
  if (!verified?.verified) return failed;
  const account = { id: known.account_id, organisationId: known.organisation_id };
  const counter = verified.authenticationInfo.newCounter;
  return (await useOnce(visit, challenge, account, known.credential_id, counter))
    ? accept(account)
    : failed;
}

async function findPasskey(store: Store, credentialId: string) {
  return await store.db
    .selectFrom('passkeys')
    .innerJoin('accounts', 'accounts.id', 'passkeys.account_id')
    .selectAll('passkeys')
    .where('passkeys.credential_id', '=', credentialId)
    .where('accounts.disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Takes the challenge out of use, so that an answer heard on the way cannot be sent again. */
async function useOnce(
  { services }: Visit,
  { challenge, until }: Challenge,
  account: NewAccount,
  credentialId: string,
  counter: number,
): Promise<boolean> {
  const now = services.now();
  return await services.store.transact(async (tx) => {
    await tx.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute();
    const taken = await tx
      .insertInto('passkey_challenges')
      .values({
        challenge_hash: hashOf(challenge),
        organisation_id: account.organisationId,
        account_id: account.id,
        expires_at: new Date(until).toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (taken.numInsertedOrUpdatedRows !== 1n) return false;
    await tx
      .updateTable('passkeys')
      .set({ counter, last_used_at: now })
      .where('credential_id', '=', credentialId)
      .execute();
    return true;
  });
}
