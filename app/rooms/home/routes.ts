import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const homeRoutes: RouteConfigEntry[] = [
  index('rooms/home/home.tsx'),
  route('welcome', 'rooms/home/welcome.tsx'),
];
