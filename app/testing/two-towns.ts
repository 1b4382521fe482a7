import { beginSession } from '../server/access/account-session.ts';
import { sealCode } from '../server/access/code-session.ts';
import { ACCOUNT_COOKIE, CODE_COOKIE } from '../server/access/cookies.ts';
import { addAccount, addOrganisation } from '../server/access/found.ts';
import { giveRole } from '../server/access/invitation.ts';
import { ACCOUNT_ROLES, CODE_ROLES, type Role } from '../server/access/roles.ts';
import { newId } from '../server/access/secrets.ts';
import type { Services } from '../server/http/services.ts';
import { createAssembly } from '../server/store/assemblies.ts';

/** One organisation with one assembly, and a cookie for every role in it. */
export interface Town {
  readonly organisationId: string;
  readonly assemblyId: string;
  readonly slug: string;
  /** `Cookie` header of somebody holding just this role in just this assembly. */
  readonly cookies: ReadonlyMap<Role, string>;
}

/** Founds a town whose first account, its founder, holds no role in the assembly. */
export async function town(services: Services, name: string): Promise<Town> {
  const { store, config } = services;
  const now = services.now();
  const assemblyId = newId('asm');
  const slug = name.toLowerCase();
  const organisationId = await store.transact(async (tx) => {
    const id = await addOrganisation(tx, name, now);
    const founder = {
      organisationId: id,
      name: 'Founder',
      email: `founder@${slug}.example`,
      passwordHash: null,
    };
    await addAccount(tx, founder, '2000-01-01T00:00:00.000Z');
    const keys = { publicKey: 'none', privateKey: 'none' };
    await createAssembly(tx, {
      id: assemblyId,
      organisation: id,
      slug,
      name: `Assembly of ${name}`,
      ...keys,
      fictional: true,
      at: now,
    });
    return id;
  });
  const cookies = new Map<Role, string>([['public', '']]);
  for (const role of ACCOUNT_ROLES) {
    const accountId = await store.transact(async (tx) => {
      const account = {
        organisationId,
        name: role,
        email: `${role}@${slug}.example`,
        passwordHash: null,
      };
      const id = await addAccount(tx, account, now);
      await giveRole(tx, { accountId: id, organisationId, assemblyId, role });
      return id;
    });
    const token = await beginSession(store, { id: accountId, organisationId }, now);
    cookies.set(role, `${ACCOUNT_COOKIE}=${token}`);
  }
  for (const role of CODE_ROLES) {
    const { value } = sealCode(config.secret, { role, assemblyId, subject: '1' }, now, 'random');
    cookies.set(role, `${CODE_COOKIE}=${value}`);
  }
  return { organisationId, assemblyId, slug, cookies };
}
