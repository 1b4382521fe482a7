import * as highsPackage from 'highs';
import { type Highs, openProgram } from './open.ts';
import type { OpenProgram, Program } from './program.ts';

/** The solver, loaded once and used by many programs, one call at a time. */
export type Solver = {
  /** Name and version for the record, such as `HiGHS 1.15.1`. */
  readonly name: string;
  /** Hands a program to the solver. @throws Error for a malformed program */
  readonly open: (program: Program) => OpenProgram;
};

/** How to find the WebAssembly code; in Node nothing is needed. */
export type SolverSource = {
  /** A compiled `WebAssembly.Module`, for instance handed to a worker: loads in about 30 ms. */
  readonly wasmModule?: object;
  /** The bytes of `highs.wasm`. */
  readonly wasmBinary?: ArrayBuffer | ArrayBufferView;
  /** Gives the address of `highs.wasm` in a browser. */
  readonly locateFile?: (file: string) => string;
};

/**
 * Loads HiGHS (WebAssembly) and checks its version: 1.13 and 1.14 gave wrong optima in silence
 * (ERGO-Code/HiGHS #2980, #3043, #3073). Calls block, so use it in a worker where others wait.
 * One solver serves one thread; load another in each worker.
 * @throws Error when the code cannot be loaded or is older than 1.15
 */
export async function loadSolver(source: SolverSource = {}): Promise<Solver> {
  const highs = await loadFrom(source);
  const { major, minor, string } = highs.version;
  if (major < 1 || (major === 1 && minor < 15)) throw new Error(`HiGHS ${string} is too old`);
  return { name: `HiGHS ${string}`, open: (program) => openProgram(highs, program) };
}

/** Node and every browser have one; a pure package is given no platform, so it says what it needs. */
declare const WebAssembly: {
  readonly compile: (bytes: ArrayBuffer | ArrayBufferView) => Promise<object>;
  readonly instantiate: (module: object, imports: object) => Promise<object>;
};

/**
 * The package says that it takes `wasmModule` and `wasmBinary`, but 1.15.3 reads neither and goes
 * looking for its file: it is handed an instance, which it does take.
 */
async function loadFrom({ wasmModule, wasmBinary, locateFile }: SolverSource): Promise<Highs> {
  const code =
    wasmModule ?? (wasmBinary === undefined ? null : await WebAssembly.compile(wasmBinary));
  if (code === null) return load(locateFile === undefined ? {} : { locateFile });
  return new Promise((resolve, reject) => {
    // The package never hears of an instance that fails, so the promise is refused from here.
    const instantiateWasm = (imports: object, done: (instance: object) => void) => {
      WebAssembly.instantiate(code, imports).then(done).catch(reject);
    };
    load({ instantiateWasm }).then(resolve, reject);
  });
}

type Loader = (options: object) => Promise<Highs>;

function load(options: object): Promise<Highs> {
  // The package's types describe its CommonJS door; the ES door exports the loader itself.
  const door: unknown = highsPackage.default;
  const loader: unknown =
    typeof door === 'function' ? door : Reflect.get(Object(door) as object, 'default'); // any value
  if (typeof loader !== 'function') throw new Error('highs has no loader');
  // Checked to be a function; what it returns is what the package's types say.
  return (loader as Loader)(options);
}
