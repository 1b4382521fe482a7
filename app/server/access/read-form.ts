import { accept, type Result, refuse } from '@commonlot/exact';

export type FormRefusal =
  | { readonly code: 'form-too-large'; readonly limit: number }
  | { readonly code: 'not-a-form' };

/**
 * Reads a sent form, never more of it than allowed.
 * @param limit bytes
 */
export async function readForm(
  request: Request,
  limit: number,
): Promise<Result<FormData, FormRefusal>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    return refuse({ code: 'not-a-form' });
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    return refuse({ code: 'form-too-large', limit });
  }
  const body = await readBody(request, limit);
  if (body === null) return refuse({ code: 'form-too-large', limit });
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    return accept(form);
  } catch {
    return refuse({ code: 'not-a-form' });
  }
}

async function readBody(request: Request, limit: number): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) return null;
    parts.push(part);
  }
  return new Blob(parts);
}
