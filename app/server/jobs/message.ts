/** Whole numbers that a message is filled with. */
export type Counts = Readonly<Record<string, number>>;

/** What a job says it does, as one line: a translation key and, after `?`, its counts. */
export function writeMessage(key: string, counts: Counts = {}): string {
  const pairs = Object.entries(counts).map(([name, count]) => `${name}=${count}`);
  return pairs.length === 0 ? key : `${key}?${pairs.join('&')}`;
}

/** A line of `writeMessage` again; a key alone has no counts. */
export function readMessage(message: string): { readonly key: string; readonly counts: Counts } {
  const [key = '', query = ''] = message.split('?');
  const counts: Record<string, number> = {};
  for (const [name, count] of new URLSearchParams(query)) counts[name] = Number(count);
  return { key, counts };
}
