import { createHash } from 'node:crypto';
import { extname, relative, sep } from 'node:path';
import { listOwnFiles, readOwnBytes } from '../adapters/disk/files.ts';
import { type Encoding, encodingFor, isText, packed } from './compress.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly lasting: boolean;
  /** The policy a static page brings along in its head; null for files that are no page. */
  readonly policy: string | null;
  readonly packed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
}

/** Answers a request for a built file; null when there is no such file. */
export type Assets = (request: Request, path: string) => Promise<Response | null>;

/**
 * Serves the files of a folder as they lay there when the program started. Only listed names are
 * answered, so no path leads out of the folder.
 * @param folder absolute path of the browser build
 */
export function assetsOf(folder: string): Assets {
  const assets = new Map<string, Asset>();
  for (const file of listOwnFiles(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const type = TYPES[extname(file)];
    if (type === undefined || path.startsWith('/.')) continue;
    assets.set(path, read(file, path, type));
  }
  return async (request, path) => {
    const asset = assets.get(path);
    return asset === undefined ? null : await answer(asset, request);
  };
}

function read(file: string, path: string, type: string): Asset {
  const bytes = readOwnBytes(file);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const policy = type.startsWith('text/html') ? policyIn(bytes) : null;
  return { type, bytes, etag, policy, lasting: path.startsWith('/assets/'), packed: new Map() };
}

async function answer(asset: Asset, request: Request): Promise<Response> {
  const headers = new Headers({
    'Content-Type': asset.type,
    ETag: asset.etag,
    'Cache-Control': asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (asset.policy) headers.set('Content-Security-Policy', asset.policy);
  if (request.headers.get('if-none-match') === asset.etag) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = isText(asset.type) ? encodingFor(request.headers.get('accept-encoding')) : null;
  if (isText(asset.type)) headers.set('Vary', 'Accept-Encoding');
  if (encoding) headers.set('Content-Encoding', encoding);
  const body = encoding ? await once(asset, encoding) : asset.bytes;
  headers.set('Content-Length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

async function once(asset: Asset, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const found = asset.packed.get(encoding) ?? packed(asset.bytes, encoding, 9);
  asset.packed.set(encoding, found);
  return await found;
}

/** A static page's own Content-Security-Policy, which forbids it every request; never in a frame. */
function policyIn(page: Uint8Array): string | null {
  const head = Buffer.from(page.subarray(0, 4_000)).toString('utf8');
  const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(head);
  return meta?.[1] === undefined ? null : `${meta[1]}; frame-ancestors 'none'`;
}
