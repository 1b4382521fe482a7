/**
 * Small readers for data that comes from anyone. Each gives undefined for anything but what it is
 * for. The verifier reads entries with these and not with the program's own types, so that it
 * agrees with the record as written and not with the program that wrote it.
 */
import {
  fromUtf8,
  isDigest,
  isJsonList,
  isJsonObject,
  type Json,
  parseJson,
} from '@commonlot/record';

export type Reader<Value> = (json: Json | undefined) => Value | undefined;
export type Read<R> = R extends Reader<infer Value> ? Value : never;

export const text: Reader<string> = (json) => (typeof json === 'string' ? json : undefined);

export const whole: Reader<number> = (json) =>
  typeof json === 'number' && Number.isSafeInteger(json) ? json : undefined;

/** A whole number from 0. */
export const count: Reader<number> = (json) => {
  const value = whole(json);
  return value !== undefined && value >= 0 ? value : undefined;
};

export const share: Reader<number> = (json) =>
  typeof json === 'number' && json >= 0 && json <= 1 + 1e-9 ? json : undefined;

/** A reference to a document: its digest. */
export const documentRef: Reader<string> = (json) => {
  const sha256 = isJsonObject(json) ? json['document'] : undefined;
  return isDigest(sha256) ? sha256 : undefined;
};

export function oneOf<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (json) => words.find((word) => word === json);
}

export function listOf<Item>(item: Reader<Item>): Reader<readonly Item[]> {
  return (json) => {
    if (!isJsonList(json)) return undefined;
    const items: Item[] = [];
    for (const raw of json) {
      const read = item(raw);
      if (read === undefined) return undefined;
      items.push(read);
    }
    return items;
  };
}

/** Null where nothing stands; what stands there must be as read. */
export function ifAny<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (json) => (json === undefined ? null : reader(json));
}

/** A list of exactly two. */
export function pairOf<First, Second>(
  first: Reader<First>,
  second: Reader<Second>,
): Reader<readonly [First, Second]> {
  return (json) => {
    if (!isJsonList(json) || json.length !== 2) return undefined;
    const [one, two] = [first(json[0]), second(json[1])];
    return one === undefined || two === undefined ? undefined : [one, two];
  };
}

/** An object used as a table: any keys, values of one kind. */
export function tableOf<Item>(item: Reader<Item>): Reader<ReadonlyMap<string, Item>> {
  return (json) => {
    if (!isJsonObject(json)) return undefined;
    const table = new Map<string, Item>();
    for (const [key, raw] of Object.entries(json)) {
      const read = item(raw);
      if (read === undefined) return undefined;
      table.set(key, read);
    }
    return table;
  };
}

type Fields = Readonly<Record<string, Reader<unknown>>>;
export type Shape<F extends Fields> = { readonly [Name in keyof F]: Read<F[Name]> };

/** An object with at least these fields; others may stand beside them. */
export function shape<const F extends Fields>(fields: F): Reader<Shape<F>> {
  return (json) => {
    if (!isJsonObject(json)) return undefined;
    const found: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(fields)) {
      const value = reader(Object.hasOwn(json, name) ? json[name] : undefined);
      if (value === undefined) return undefined;
      found[name] = value;
    }
    return found as Shape<F>; // codec: every field was read by its own reader just above
  };
}

/** A file of canonical or other JSON, one value a line; undefined when any line is not as read. */
export function readJsonLines<Row>(
  bytes: Uint8Array,
  row: Reader<Row>,
): readonly Row[] | undefined {
  const source = fromUtf8(bytes);
  if (source === null) return undefined;
  if (source !== '' && !source.endsWith('\n')) return undefined;
  const rows: Row[] = [];
  for (const line of source.split('\n').slice(0, -1)) {
    const read = readJson(line, row);
    if (read === undefined) return undefined;
    rows.push(read);
  }
  return rows;
}

/** One JSON value; undefined when it is not as read. */
export function readJson<Value>(source: string | null, reader: Reader<Value>): Value | undefined {
  const parsed = source === null ? null : parseJson(source);
  return parsed?.ok ? reader(parsed.value) : undefined;
}
