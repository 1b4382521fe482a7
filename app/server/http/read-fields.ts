import { accept, type Result, refuse } from '@commonlot/exact';
import type { z } from 'zod';
import type { MessageKey } from '../../i18n/keys.ts';

/** Mistakes by field: each is the key of the sentence that says what to do. */
export type FieldMistakes = Readonly<Record<string, MessageKey>>;

/**
 * Reads a form's fields with a schema whose messages are message keys (see `say`). A field sent
 * several times arrives as a list where the schema wants one; files arrive as `File`.
 */
export function readFields<Schema extends z.ZodObject>(
  form: FormData,
  schema: Schema,
): Result<z.output<Schema>, { readonly code: 'mistakes'; readonly fields: FieldMistakes }> {
  const sent: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const all = form.getAll(name);
    const list = field instanceof Object && 'element' in field;
    sent[name] = list ? all : all[0];
  }
  const read = schema.safeParse(sent);
  if (read.success) return accept(read.data);
  const fields: Record<string, MessageKey> = {};
  for (const { path, message } of read.error.issues) {
    const name = String(path[0] ?? '');
    // The schema's own messages are keys, written with `say`; zod's own words never reach a page.
    fields[name] ??= message.includes(' ') ? 'shell.mistake.unreadable' : (message as MessageKey);
  }
  return refuse({ code: 'mistakes', fields });
}

/** Marks a schema's message as the key it is, checked by the compiler. */
export function say(key: MessageKey): { error: MessageKey } {
  return { error: key };
}

/** What was typed, to show it again; never passwords. */
export function typedIn(
  form: FormData,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const typed: Record<string, string> = {};
  for (const name of names) {
    const value = form.get(name);
    if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}
