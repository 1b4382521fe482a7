/** What a route may ask of the frame around it, in its exported `handle`. */
export interface Handle {
  /** Hydrates the page with React. Never on a resident's page. */
  readonly script?: true;
  /** Small modules of `public/scripts/` that make the page nicer, for instance `live`. */
  readonly modules?: readonly string[];
}

/** Reads a route's handle; a route without one ships no script. */
export function readHandle(handle: unknown): { script: boolean; modules: readonly string[] } {
  if (typeof handle !== 'object' || handle === null) return { script: false, modules: [] };
  const script = 'script' in handle && handle.script === true;
  const listed = 'modules' in handle && Array.isArray(handle.modules) ? handle.modules : [];
  return { script, modules: listed.filter((name) => typeof name === 'string') };
}
