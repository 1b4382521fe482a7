/** What a job was given, as fields. */
export function payloadIn(payload: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(payload);
  return typeof parsed === 'object' && parsed !== null
    ? Object.fromEntries(Object.entries(parsed))
    : {};
}

/** Names of the files a finished job left to be fetched. */
export function filesIn(result: string | null): readonly string[] {
  const fields = payloadIn(result ?? 'null');
  const { files, file } = { files: fields['files'], file: fields['file'] };
  if (typeof file === 'string') return [file];
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
}

/** Why a job failed: its refusal's code, with what else the sentence needs. */
export function refusalIn({
  message,
  result,
}: {
  readonly message: string;
  readonly result: string | null;
}): { readonly code: string } {
  return { ...payloadIn(result ?? 'null'), code: message };
}

/** A file's name as people see it, without the job and the attempt that made it. */
export function shownName(file: string): string {
  return file.replace(/^job_[^-]+-\d+-/, '');
}
