import { data } from 'react-router';

/** Throw this when an act was refused with `changed-meanwhile`: the kind page of status 409. */
export function stalePage(): ReturnType<typeof data<null>> {
  return data(null, { status: 409 });
}
