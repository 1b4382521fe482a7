import type { RouteConfig } from '@react-router/dev/routes';
import { accessRoutes } from './rooms/access/routes.ts';
import { deskRoutes } from './rooms/desk/routes.ts';
import { galleryRoutes } from './rooms/gallery/routes.ts';
import { homeRoutes } from './rooms/home/routes.ts';
import { recordRoutes } from './rooms/record/routes.ts';

/** Every room brings its own routes; each route module exports its `access`. */
export default [
  ...homeRoutes,
  ...accessRoutes,
  ...deskRoutes,
  ...recordRoutes,
  ...galleryRoutes,
] satisfies RouteConfig;
