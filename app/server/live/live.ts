import { findAssembly } from '../access/standing.ts';
import type { Services } from '../http/services.ts';
import { visitorOf } from '../http/visit-of-request.ts';

/** Proxies and browsers give up on silence; a comment keeps the line open. */
const HEARTBEAT_MS = 20_000;

/**
 * Server-sent events (HTML standard, section 9.2): one `version` event a change of an assembly's
 * record, with nothing in it but the number. Pages then ask again for what they may see, through
 * the guard, so nothing private can travel here.
 */
export function liveOf(
  services: Services,
): (request: Request, reference: string) => Promise<Response> {
  return async (request, reference) => {
    const visitor = await visitorOf(services, request);
    const assembly = await findAssembly(services.store, visitor, reference);
    if (assembly === null) return new Response(null, { status: 404 });
    const body = versions(services, assembly.id, assembly.version, request.signal);
    return new Response(body, {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    });
  };
}

function versions(
  { store }: Services,
  assembly: string,
  first: number,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  let end = (): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string): void => controller.enqueue(bytes.encode(text));
      const tell = (version: number): void =>
        say(`id: ${version}\nevent: version\ndata: ${version}\n\n`);
      const unsubscribe = store.subscribe(assembly, (_, version) => tell(version));
      const heartbeat = setInterval(() => say(': here\n\n'), HEARTBEAT_MS);
      end = () => {
        clearInterval(heartbeat);
        unsubscribe();
        end = () => {};
      };
      signal.addEventListener('abort', () => end());
      say('retry: 3000\n\n');
      tell(first);
    },
    cancel() {
      end();
    },
  });
}
