import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const recordRoutes: RouteConfigEntry[] = [
  route('record/:assembly', 'rooms/record/record.tsx'),
  route('record/:assembly/bundle.zip', 'rooms/record/bundle.ts'),
];
