import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const deskRoutes: RouteConfigEntry[] = [
  route('desk', 'rooms/desk/desk.tsx'),
  route('desk/:assembly', 'rooms/desk/overview.tsx'),
  route('desk/:assembly/:stage', 'rooms/desk/stage.tsx'),
];
