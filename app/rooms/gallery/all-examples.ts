import type { Example } from '../../components/examples.ts';

const modules = import.meta.glob<{ readonly examples: readonly Example[] }>(
  '../../components/*/*.examples.tsx',
  { eager: true },
);

/** Every component's examples, by the component's name, in alphabetical order. */
export const allExamples: ReadonlyMap<string, readonly Example[]> = new Map(
  Object.entries(modules)
    .map(([path, { examples }]) => [path.split('/').at(-2) ?? path, examples] as const)
    .sort(([a], [b]) => a.localeCompare(b)),
);
