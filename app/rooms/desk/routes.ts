import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const AT = 'desk/:assembly';
const IN = 'rooms/desk';

/** The Desk up to the panel: stages one to four, people, jobs, settings. */
export const deskRoutes: RouteConfigEntry[] = [
  route('desk', `${IN}/desk.tsx`),
  route('desk-backup', `${IN}/settings/backup.tsx`),
  route('desk-backup/backup.sqlite', `${IN}/settings/backup-file.ts`),
  route(AT, `${IN}/overview.tsx`),
  route(`${AT}/commission`, `${IN}/commission/commission.tsx`),
  route(`${AT}/commission/template`, `${IN}/commission/template.tsx`),
  route(`${AT}/invitation`, `${IN}/invitation/invitation.tsx`),
  route(`${AT}/invitation/town.csv`, `${IN}/invitation/town-frame.ts`),
  route(`${AT}/registration`, `${IN}/registration/registration.tsx`),
  route(`${AT}/registration/enter`, `${IN}/registration/enter.tsx`),
  route(`${AT}/registration/import`, `${IN}/registration/import.tsx`),
  route(`${AT}/people`, `${IN}/people/people.tsx`),
  route(`${AT}/people/:person`, `${IN}/people/person.tsx`),
  route(`${AT}/selection`, `${IN}/selection/selection.tsx`),
  route(`${AT}/selection/quotas`, `${IN}/selection/quotas.tsx`),
  route(`${AT}/selection/members`, `${IN}/selection/members.tsx`),
  route(`${AT}/jobs/:job`, `${IN}/jobs/job.tsx`),
  route(`${AT}/jobs/:job/:file`, `${IN}/jobs/file.ts`),
  route(`${AT}/settings`, `${IN}/settings/settings.tsx`),
  route(`${AT}/settings/bundle.zip`, `${IN}/settings/bundle.ts`),
  route(`${AT}/:stage`, `${IN}/stage.tsx`),
];
