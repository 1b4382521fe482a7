import { download, element, part } from './page-parts.ts';

/** What a file is: its media type, and in words. */
export type About = Readonly<Record<string, readonly [type: string, words: string]>>;

/** Lists the files that were made, each as a button that saves it. */
export function showFiles(files: ReadonlyMap<string, string>, about: About): void {
  const list = part('downloads');
  for (const link of list.querySelectorAll('a')) URL.revokeObjectURL(link.href);
  list.replaceChildren(
    ...[...files].map(([name, content]) => {
      const [type, words] = about[name] ?? ['text/plain', ''];
      const item = document.createElement('li');
      item.append(download(name, content, type), element('span', words));
      return item;
    }),
  );
}

export function seconds(took: number): string {
  return took < 10 ? `${took.toFixed(1)} seconds` : `${Math.round(took)} seconds`;
}
