import type { PoolFiles, PoolOptions, SelectOptions, SelectRefusal } from '../../index.ts';

/** What the visitor filled in. */
export interface Order extends PoolOptions {
  readonly method: SelectOptions['method'];
  readonly balls: number;
  /** Hexadecimal; null to make the lottery and draw nobody. */
  readonly seed: string | null;
  readonly alternates?: NonNullable<SelectOptions['alternates']>;
}

/** What the page asks the worker. */
export interface Question {
  readonly files: PoolFiles;
  readonly order: Order;
  /** Address of a blob of this page: once it is revoked, the worker stops. */
  readonly going: string;
  /** The bytes of `highs.wasm`. */
  readonly wasm: ArrayBuffer;
}

export type Phase = 'reading' | 'solving' | 'writing';

/** One value of a quota and what the lottery does to everybody who has it. */
export interface Leaning {
  readonly name: string;
  /** Mean chance, from 0 to 1. */
  readonly chance: number;
  /** Against everybody's chance without quotas; above 1 it helps. */
  readonly factor: number;
}

/** A selection in the few figures that come first. Chances are from 0 to 1. */
export interface Outcome {
  readonly method: SelectOptions['method'];
  readonly people: number;
  readonly seats: number;
  readonly panels: number;
  readonly least: number;
  readonly most: number;
  readonly equal: number;
  /** People whom the quotas shut out of every panel. */
  readonly shutOut: number;
  readonly helped: readonly Leaning[];
  readonly hurt: readonly Leaning[];
  readonly balls: number;
  readonly ball: number | null;
  readonly notes: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

/** What the worker tells while it works and when it ends. */
export type Word =
  | { readonly kind: 'progress'; readonly phase: Phase; readonly left: number }
  /** It will not hear that it is to stop: it can only be ended. */
  | { readonly kind: 'deaf' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | ({ readonly kind: 'refused' } & SelectRefusal);
