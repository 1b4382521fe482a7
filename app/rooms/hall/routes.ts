import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The projector. */
export const hallRoutes: RouteConfigEntry[] = [
  route('hall-link/:token', 'rooms/hall/open.tsx'),
  route('hall/:assembly', 'rooms/hall/hall.tsx'),
];
