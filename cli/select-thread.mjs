// @ts-check
/** Where the thread of `commonlot select` begins. */
import { setFlagsFromString } from 'node:v8';
import { compileOnce } from './compile-once.mjs';

compileOnce();
// The solver's code is made fast a little later than usual: of half a second that takes a fifth.
setFlagsFromString('--wasm-tiering-budget=100000000');
await import('./select-worker.ts');
