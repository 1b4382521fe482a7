import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/** Where a request comes from: a name that means nothing outside this process, never an address. */
export type PlaceOf = (request: Request, env: unknown) => string;

/**
 * Names network addresses under a key of this process that is never stored, so that neither memory
 * nor a backup tells who visited, and names of yesterday's process match none of today's.
 */
export function placesOf(key: Uint8Array = randomBytes(32)): PlaceOf {
  return (request, env) => {
    const peer = incomingOf(env)?.socket.remoteAddress ?? '';
    return createHmac('sha256', key)
      .update(network(visitorAddress(peer, request)))
      .digest('base64url');
  };
}

/** Behind a proxy on this machine, the address that proxy heard; anybody else could make it up. */
function visitorAddress(peer: string, request: Request): string {
  const near = plain(peer) === '127.0.0.1' || peer === '::1';
  const heard = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return near && (isIPv4(heard) || isIPv6(heard)) ? heard : peer;
}

/** An address of four bytes as it is; of sixteen, the half that a home or a hall has as a whole. */
function network(address: string): string {
  const short = plain(address);
  if (!isIPv6(short)) return short;
  const [head = '', tail] = short.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = Math.max(0, 8 - groups.length - after.length);
  const all =
    tail === undefined
      ? groups
      : [...groups, ...Array.from({ length: zeros }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The Node request behind Hono's; null where a test asks the app without a socket. */
function incomingOf(env: unknown): IncomingMessage | null {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return null;
  return env.incoming as IncomingMessage; // codec: what @hono/node-server puts there
}
