import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';

/**
 * Folders of the fonts documents are set in: Atkinson Hyperlegible Next, regular and bold. Titles are
 * in Libertinus Serif, which Typst carries; letters neither has come from the machine's own fonts.
 */
export function fontFolders(): readonly string[] {
  const file = (path: string): string => fileURLToPath(import.meta.resolve(`${PACKAGE}/${path}`));
  return [
    dirname(file('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf')),
    dirname(file('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf')),
  ];
}
