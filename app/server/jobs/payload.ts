/** A job's payload as fields; anything but an object has none. */
export function payloadOf(payload: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(payload);
  return typeof parsed === 'object' && parsed !== null
    ? Object.fromEntries(Object.entries(parsed))
    : {};
}

/** The public address printed on letters and cards, put into the payload by the page that asked. */
export function originOf(payload: Readonly<Record<string, unknown>>): string {
  const origin = payload['origin'];
  return typeof origin === 'string' && /^https?:\/\/[^/]+$/.test(origin)
    ? origin
    : 'http://localhost';
}
