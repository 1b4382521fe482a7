/** How this instance is set up; nothing in it comes from a visitor. */
export interface Config {
  /** Signs code sessions; at least 32 characters, kept in the data folder or the environment. */
  readonly secret: string;
  /** Public address, for instance `https://lot.example.org`; null: whatever the visitor used. */
  readonly origin: string | null;
  /** IANA time zone that days and hours are written in. */
  readonly timeZone: string;
  /** Most bytes of a form without files. */
  readonly formLimit: number;
  /** Most bytes of a form with files. */
  readonly uploadLimit: number;
}

/** The usual setting around a secret; the rest may be overridden. */
export function configWith(secret: string, rest: Partial<Config> = {}): Config {
  if (secret.length < 32) throw new Error('the secret needs at least 32 characters');
  return {
    secret,
    origin: null,
    timeZone: 'Europe/London',
    formLimit: 1_000_000,
    uploadLimit: 64_000_000,
    ...rest,
  };
}

/** Reads what an operator may set in the environment: see docs/operate. */
export function configFrom(
  env: Readonly<Record<string, string | undefined>>,
  secret: string,
): Config {
  const origin = env['COMMONLOT_ORIGIN'];
  const timeZone = env['COMMONLOT_TIME_ZONE'] ?? env['TZ'];
  return configWith(secret, {
    ...(origin ? { origin: new URL(origin).origin } : {}),
    ...(timeZone ? { timeZone } : {}),
  });
}
