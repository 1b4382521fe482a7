import { existsSync, readFileSync } from 'node:fs';
import { type PeopleColumns, type Pool, type Row, readPeople, readQuotas } from '../index.ts';

/** A plain CSV reader for fixtures: quoted fields, commas, a header. */
export function rowsOf(file: URL): Row[] {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g,
  )) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') lines.push([]);
  }
  const [header = [], ...rows] = lines.filter((cells) => cells.some((cell) => cell !== ''));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** Reads a pool from two files as a person would. */
export function poolFrom(
  folder: URL,
  people: string,
  quotas: string,
  size: number,
  columns: PeopleColumns = {},
): Pool {
  const features = readQuotas(rowsOf(new URL(quotas, folder)));
  if (!features.ok) throw new Error(JSON.stringify(features.refusal));
  const read = readPeople(rowsOf(new URL(people, folder)), features.value, columns);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.slice(0, 3)));
  return { people: read.value, features: features.value, size };
}

export const shipped = new URL('../../../worked-examples/selection/', import.meta.url);
export const shared = new URL('../../../../shared/data/selection/', import.meta.url);
export const sharedIsHere = existsSync(shared);
