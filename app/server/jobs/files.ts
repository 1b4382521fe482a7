import { writeWhole } from '../adapters/disk/files.ts';
import { JobRefused } from './handler.ts';

/** Keeps files a job made where people of the assembly can fetch them; names carry no personal data. */
export async function keepFiles(
  folder: string | null,
  job: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly string[]> {
  if (folder === null) throw new JobRefused('job-failed');
  const names: string[] = [];
  for (const { name, bytes } of files) {
    const file = `${job}-${name}`;
    await writeWhole(folder, file, bytes);
    names.push(file);
  }
  return names;
}
