/**
 * Whether a request that changes something comes from this site's own pages.
 * `Sec-Fetch-Site` decides where a browser sends it; older ones send `Origin` with every form.
 * Neither: no browser's form, and then no cookie is believed either.
 * @param origin this site, for instance `https://lot.example.org`
 */
export function fromThisSite(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return false;
  if (site !== null) return site === 'same-origin';
  return from !== null;
}
