import type { InputFile } from '../../index.ts';
import { field, part } from './page-parts.ts';

/** Lets a file be saved by the link with this id. */
export function offer(id: string, content: string, type = 'text/csv'): void {
  const link = part(id);
  const before = link.getAttribute('href');
  if (before !== null) URL.revokeObjectURL(before);
  link.setAttribute('href', URL.createObjectURL(new Blob([content], { type })));
}

/** Puts a file into a field as if the visitor had chosen it. */
export function give(id: string, file: File): void {
  const carrier = new DataTransfer();
  carrier.items.add(file);
  field(id).files = carrier.files;
  field(id).dispatchEvent(new Event('change'));
}

/** A file may be dropped on the label of its field. */
export function dropOn(id: string): void {
  const area = field(id).closest('label');
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'])
    area?.addEventListener(name, (event) => {
      event.preventDefault();
      area.classList.toggle('over', name === 'dragenter' || name === 'dragover');
    });
  area?.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) give(id, file);
  });
}

/** A file dropped beside its place must not open in place of the page. */
export function keepThePage(): void {
  for (const name of ['dragover', 'drop'])
    document.addEventListener(name, (event) => event.preventDefault());
}

export async function bytesOf(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
