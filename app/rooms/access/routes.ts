import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const accessRoutes: RouteConfigEntry[] = [
  route('sign-in', 'rooms/access/sign-in.tsx'),
  route('sign-out', 'rooms/access/sign-out.tsx'),
  route('invite/:token', 'rooms/access/invite.tsx'),
  route('account', 'rooms/access/account.tsx'),
];
