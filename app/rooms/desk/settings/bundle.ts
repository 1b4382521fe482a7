import type { LoaderFunctionArgs } from 'react-router';
import type { Access } from '../../../server/access/roles.ts';
import { bundleFile } from '../../shared/bundle-file.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

/** The public bundle, for who works here. */
export async function loader({ context }: LoaderFunctionArgs) {
  return await bundleFile(context);
}
