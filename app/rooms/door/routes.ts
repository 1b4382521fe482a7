import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const doorRoutes: RouteConfigEntry[] = [
  route('k/:code', 'rooms/door/enter.tsx'),
  route(':language/k/:code', 'rooms/door/enter.tsx', { id: 'rooms/door/enter-in-language' }),
  route('door', 'rooms/door/code.tsx'),
  route('door/:assembly', 'rooms/door/letter.tsx'),
  route('door/:assembly/register', 'rooms/door/register.tsx'),
  route('door/:assembly/done', 'rooms/door/done.tsx'),
  route('door/:assembly/withdraw', 'rooms/door/withdraw.tsx'),
  route('door/:assembly/status', 'rooms/door/status.tsx'),
  route('door/:assembly/decline', 'rooms/door/decline.tsx'),
  route('door/:assembly/proof.json', 'rooms/door/proof.ts'),
  route('door/:assembly/day', 'rooms/door/day.tsx'),
  route('door/:assembly/themes', 'rooms/door/themes.tsx'),
  route('door/:assembly/help', 'rooms/door/help.tsx'),
  route('badge/:assembly', 'rooms/door/badge.tsx'),
  route('a/:assembly/keep-informed', 'rooms/door/keep-informed.tsx'),
  route('vote/:assembly', 'rooms/door/vote.tsx'),
  route('v/:assembly/:card', 'rooms/door/card.tsx'),
];
