import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** A table's pages, on its host's phone. */
export const tableRoutes: RouteConfigEntry[] = [
  route('t/:code', 'rooms/table/open.tsx'),
  route('table/:assembly', 'rooms/table/table.tsx'),
  route('table/:assembly/note/:note', 'rooms/table/correct.tsx'),
  route('table/:assembly/proposal', 'rooms/table/proposal.tsx'),
  route('table/:assembly/hand-in', 'rooms/table/hand-in.tsx'),
];
