import type { CodeRole } from './roles.ts';

/** Somebody signed in with an account of one organisation. */
export interface AccountVisitor {
  readonly kind: 'account';
  readonly accountId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  /** Secret of this session that form tokens are made from. */
  readonly csrf: string;
  readonly tokenHash: string;
}

/** Somebody a code or a link let in to one assembly. */
export interface CodeVisitor {
  readonly kind: 'code';
  readonly role: CodeRole;
  readonly assemblyId: string;
  /** What the code stands for: a household id, a table number, a voting card's hash, a hall link. */
  readonly subject: string;
  readonly csrf: string;
}

/** Who a request comes from: possibly an account and a code in one browser. */
export interface Visitor {
  readonly account: AccountVisitor | null;
  readonly code: CodeVisitor | null;
}
