import type { RouteConfig } from '@react-router/dev/routes';
import { accessRoutes } from './rooms/access/routes.ts';
import { deskRoutes } from './rooms/desk/routes.ts';
import { deskDayRoutes } from './rooms/desk-day/routes.ts';
import { doorRoutes } from './rooms/door/routes.ts';
import { galleryRoutes } from './rooms/gallery/routes.ts';
import { hallRoutes } from './rooms/hall/routes.ts';
import { homeRoutes } from './rooms/home/routes.ts';
import { recordRoutes } from './rooms/record/routes.ts';
import { tableRoutes } from './rooms/table/routes.ts';

/** Every room brings its own routes; each route module exports its `access`. */
export default [
  ...homeRoutes,
  ...accessRoutes,
  ...deskRoutes,
  ...deskDayRoutes,
  ...doorRoutes,
  ...recordRoutes,
  ...tableRoutes,
  ...hallRoutes,
  ...galleryRoutes,
] satisfies RouteConfig;
