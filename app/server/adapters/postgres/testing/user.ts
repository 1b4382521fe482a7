import { execFileSync } from 'node:child_process';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as `postgres` where the system has that user, else
 * as `nobody`, which every system has: no user is created for a test.
 * @returns null when this process is not root and needs no other user.
 */
export function serverUser(): User | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Error('no user to run PostgreSQL as: this system has neither postgres nor nobody');
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number.parseInt(
      execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
      10,
    );
  } catch {
    return null;
  }
}
