import type { ServerBuild } from 'react-router';
import { type Access, readAccess } from '../server/access/roles.ts';

/** A route somebody can ask for, and what it and its parents declare. */
export interface WalkedRoute {
  readonly id: string;
  /** With `:name` parameters. */
  readonly path: string;
  readonly declared: readonly Access[];
  readonly acts: boolean;
}

/** Every route of the build with a path of its own, from the router's own table. */
export function routeTable(build: ServerBuild): readonly WalkedRoute[] {
  return Object.values(build.routes).flatMap((route) => {
    if (route === undefined || (route.path === undefined && route.index !== true)) return [];
    const chain = [route];
    for (let up = route.parentId; up !== undefined; ) {
      const parent: typeof route | undefined = build.routes[up];
      if (parent === undefined) break;
      chain.unshift(parent);
      up = parent.parentId;
    }
    const path = `/${chain
      .map((one) => one.path ?? '')
      .filter(Boolean)
      .join('/')}`;
    const declared = chain.flatMap(({ module }) => {
      const access = readAccess('access' in module ? module.access : undefined);
      return access ? [access] : [];
    });
    return [{ id: route.id, path, declared, acts: route.module.action !== undefined }];
  });
}
