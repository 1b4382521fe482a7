/** The blob is looked for at most this often: a look takes about a millisecond. */
const LOOK_MS = 200;

/**
 * A solver's call blocks its worker, which then hears no message, and shared memory needs headers
 * that a file on a disk does not have. But a worker may ask for an address at once: the page holds a
 * blob at `going` for as long as the work may go on, and takes it away to stop it.
 * @returns null where the blob cannot be seen: to a page on a disk every worker is a stranger
 */
export function stopWhenGone(going: string): (() => boolean) | null {
  if (!isThere(going)) return null;
  let looked = performance.now();
  let gone = false;
  return () => {
    if (gone || performance.now() - looked < LOOK_MS) return gone;
    looked = performance.now();
    gone = !isThere(going);
    return gone;
  };
}

function isThere(address: string): boolean {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  try {
    request.send();
    return true;
  } catch {
    return false;
  }
}
