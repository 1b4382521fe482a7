/** In which capacity somebody stands before a page. */
export const ROLES = [
  'public',
  'resident',
  'host',
  'member-card',
  'hall',
  'organiser',
  'registrar',
  'theme-team',
  'returning-officer',
  'authority',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles an account can hold in an assembly; the others come with a code or a link. */
export const ACCOUNT_ROLES = [
  'organiser',
  'registrar',
  'theme-team',
  'returning-officer',
  'authority',
] as const satisfies readonly Role[];
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Roles a code or a link brings, without an account. */
export const CODE_ROLES = [
  'resident',
  'host',
  'member-card',
  'hall',
] as const satisfies readonly Role[];
export type CodeRole = (typeof CODE_ROLES)[number];

export function isAccountRole(text: string): text is AccountRole {
  return ACCOUNT_ROLES.some((role) => role === text);
}

export function isCodeRole(text: string): text is CodeRole {
  return CODE_ROLES.some((role) => role === text);
}

/**
 * Who may stand at a route; every route module exports one as `access`. A visitor enters who holds
 * one of the roles in the scope. Parents are asked first, so a layout says what its room shares.
 */
export interface Access {
  readonly roles: readonly Role[];
  /** `assembly` needs the route parameter `:assembly`; `organisation` an account's session. */
  readonly scope: 'instance' | 'organisation' | 'assembly';
  /** Forms with files: bodies up to the upload limit instead of the form limit. */
  readonly upload?: true;
}

/** Reads a route module's `access` export; null when it declares none or a malformed one. */
export function readAccess(declared: unknown): Access | null {
  if (typeof declared !== 'object' || declared === null) return null;
  if (!('roles' in declared) || !('scope' in declared) || !Array.isArray(declared.roles))
    return null;
  const roles = ROLES.filter(
    (role) => Array.isArray(declared.roles) && declared.roles.includes(role),
  );
  if (roles.length === 0 || roles.length !== declared.roles.length) return null;
  const { scope } = declared;
  if (scope !== 'instance' && scope !== 'organisation' && scope !== 'assembly') return null;
  const upload = 'upload' in declared && declared.upload === true;
  return upload ? { roles, scope, upload } : { roles, scope };
}
