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
