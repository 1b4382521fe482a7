import type { News } from '../../store/news.ts';

export const CHANNEL = 'commonlot';

/** News as the text of a notification (PostgreSQL allows 8,000 bytes). */
export function written(origin: string, { assembly, version, pulse }: News): string {
  return `${origin} ${version} ${pulse} ${assembly}`;
}

/** Reads a notification; null for what this process sent itself or what we did not write. */
export function readNews(text: string, own: string): News | null {
  const match = /^(\S+) (\d+) (\d+) (.+)$/.exec(text);
  if (match === null) return null;
  const [, origin, version, pulse, assembly] = match;
  if (origin === own || assembly === undefined) return null;
  return { assembly, version: Number(version), pulse: Number(pulse) };
}
