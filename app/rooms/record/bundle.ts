import type { LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../server/access/roles.ts';
import { bundleFile } from '../shared/bundle-file.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

/** The bundle of an assembly, signed as it stands. */
export async function loader({ context }: LoaderFunctionArgs) {
  return await bundleFile(context);
}
