import { writeWhole } from '../adapters/disk/files.ts';
import type { Job } from '../store/jobs/job.ts';
import { JobRefused } from './handler.ts';

/**
 * Keeps files a job made where people of the assembly can fetch them; names carry no personal data.
 * Each attempt has names of its own: one that was taken for lost cannot write over its successor's.
 */
export async function keepFiles(
  folder: string | null,
  { id, attempts }: Pick<Job, 'id' | 'attempts'>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly string[]> {
  if (folder === null) throw new JobRefused('job-failed');
  const names: string[] = [];
  for (const { name, bytes } of files) {
    const file = `${id}-${attempts}-${name}`;
    await writeWhole(folder, file, bytes);
    names.push(file);
  }
  return names;
}
