/** In which capacity somebody acts. Declared at each route and written on each entry. */
export const ROLES = [
  'organiser',
  'registrar',
  'theme-team',
  'returning-officer',
  'host',
  'authority',
  'resident',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: a role and a random id (account, person or table), never a name. */
export interface Actor {
  readonly role: Role;
  readonly id: string;
}
