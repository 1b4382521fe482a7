/** What a page's scripts may be: none at all, or this site's own with the response's nonce. */
export type ScriptPolicy = 'none' | { readonly nonce: string };

/**
 * Content-Security-Policy, level 3 (W3C): everything from this site, nothing from anywhere else,
 * no inline script or style, in nobody's frame.
 */
export function contentSecurityPolicy(scripts: ScriptPolicy): string {
  const script = scripts === 'none' ? "'none'" : `'self' 'nonce-${scripts.nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of every response. `same-origin` sends no referrer to any other site; `no-referrer` would
 * make browsers send `Origin: null` with forms (Fetch standard, "serializing a request origin"),
 * and the check against forged forms lives on that header.
 */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
