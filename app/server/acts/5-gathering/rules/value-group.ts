/** Everybody who gave one answer, as a rule about seats names them beside the groups of guests. */
export interface ValueGroup {
  readonly feature: string;
  readonly value: string;
}

const PREFIX = 'feature/';

export function valueGroupName({ feature, value }: ValueGroup): string {
  return `${PREFIX}${encodeURIComponent(feature)}/${encodeURIComponent(value)}`;
}

/** The answer a group's name stands for; null for a group of guests. */
export function valueGroup(name: string): ValueGroup | null {
  const [feature, value, ...more] = name.startsWith(PREFIX)
    ? name.slice(PREFIX.length).split('/')
    : [];
  if (feature === undefined || value === undefined || more.length > 0) return null;
  return { feature: decodeURIComponent(feature), value: decodeURIComponent(value) };
}
