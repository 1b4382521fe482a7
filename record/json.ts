import { accept, type Result, refuse } from './result.ts';

/** What JSON can carry. Numbers are finite doubles; texts hold no lone surrogate. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/**
 * Parses a JSON text. What is not canonical (spaces, double keys, 1e400) passes here; compare with
 * `canonical` where that matters.
 * Refuses `not-json` with what the parser said.
 */
export function parseJson(
  text: string,
): Result<Json, { readonly code: 'not-json'; readonly reason: string }> {
  try {
    const value: unknown = JSON.parse(text);
    return accept(value as Json); // codec: JSON.parse without a reviver makes nothing else
  } catch (error) {
    return refuse({ code: 'not-json', reason: error instanceof Error ? error.message : 'unknown' });
  }
}

/** Whether a value is a JSON object: not null, not a list. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON list. */
export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
