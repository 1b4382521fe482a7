/** The sample assembly with one thing wrong in it. */
import assert from 'node:assert/strict';
import {
  type BundleFiles,
  canonical,
  digest,
  isJsonObject,
  type Json,
  type JsonObject,
  parseJson,
} from '@commonlot/record';
import { verify } from '../index.ts';
import { type Act, type lines, type Story, seqOf, story } from './sample-assembly.ts';

export const STORY: Story = story();

/** Check, code and entry of a check that failed. */
export type Failure = readonly [string, string, number | null];

/** Every check of a bundle that fails. */
export function failures(files: BundleFiles): readonly Failure[] {
  return verify(files)
    .checks.filter(({ status }) => status === 'failed')
    .map(({ id, detail, entry }) => [id, detail.code, entry] as const);
}

/** A JSON text that is known to be one. */
export function json(text: string): Json {
  const read = parseJson(text);
  return read.ok ? read.value : assert.fail(text);
}

/** Entry number of the last act of a type in the story. */
export function seq(type: string): number {
  return seqOf(STORY, type);
}

function actAt(at: number): Act {
  return STORY.acts[at] ?? assert.fail(`no act ${at}`);
}

/** The story with some of the data of the last act of a type changed. */
export function changed(type: string, change: (data: JsonObject) => JsonObject): Story {
  const at = seq(type) - 1;
  const { data } = actAt(at);
  const before = isJsonObject(data) ? data : assert.fail(type);
  return { ...STORY, acts: STORY.acts.with(at, { type, data: { ...before, ...change(before) } }) };
}

/** A member of an act's data that is an object itself. */
export function part(data: JsonObject, name: string): JsonObject {
  const value = data[name];
  return isJsonObject(value) ? value : assert.fail(name);
}

/** The story with a document replaced, and every entry that names it following. */
export function swapped(name: string, made: ReturnType<typeof lines>): Story {
  const old = STORY.documents.find((document) => document.name === name) ?? assert.fail(name);
  const sha256 = digest(old.bytes);
  const acts = STORY.acts.map(({ type, data }) => {
    return { type, data: json(canonical(data).replaceAll(sha256, made.ref.document)) };
  });
  return { acts, documents: [...STORY.documents.filter((one) => one !== old), made.document] };
}

/** The story without the last act of a type. */
export function without(type: string): Story {
  return { ...STORY, acts: STORY.acts.toSpliced(seq(type) - 1, 1) };
}

/** The story with the last act of a type somewhere else, `to` counted from 0. */
export function moved(type: string, to: number): Story {
  const at = seq(type) - 1;
  return { ...STORY, acts: STORY.acts.toSpliced(at, 1).toSpliced(to, 0, actAt(at)) };
}
