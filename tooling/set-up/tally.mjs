// @ts-check
/** Counts tests, not suites, from node:test's own events, and says at once what failed. */
import { relative } from 'node:path';
import { root, say } from './root.mjs';

const longestTrace = 40;

export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** @type {string[]} one line a failed test */
  failures = [];
  /** @type {Set<string>} one line a reason */
  skips = new Set();
  /** @type {Set<string>} files that have begun and not ended */
  running = new Set();
  /** @type {Map<string, string>} the test that ended last in each file */
  #latest = new Map();
  /** @type {Map<string, string>} what each file wrote, shown when it fails outside a test */
  #written = new Map();

  get ran() {
    return this.passed + this.failed;
  }

  sentence() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }

  /** @param {Tally} other */
  add(other) {
    this.passed += other.passed;
    this.failed += other.failed;
    this.skipped += other.skipped;
    this.failures.push(...other.failures);
    for (const reason of other.skips) this.skips.add(reason);
  }

  /** @param {string} what went wrong, in one line */
  fail(what) {
    this.failed += 1;
    this.failures.push(`  ${what}`);
  }

  /** @param {any} event an event of node:test's run(); its data differs from type to type */
  hear({ type, data }) {
    if (type === 'test:dequeue' && isFile(data)) this.running.add(place({ file: data.file }));
    if (type === 'test:complete' && isFile(data)) this.running.delete(place({ file: data.file }));
    if (type === 'test:pass') this.#ended(data, true);
    if (type === 'test:fail') this.#ended(data, false);
    if (type === 'test:diagnostic' && data.file && !summary.test(data.message)) {
      // A test's figures follow its end.
      say(`  · ${this.#latest.get(data.file) ?? place(data)}: ${data.message}`);
    }
    if (type === 'test:stdout' || type === 'test:stderr') {
      this.#written.set(
        data.file,
        `${this.#written.get(data.file) ?? ''}${data.message}`.slice(-4000),
      );
    }
  }

  /** @param {any} data @param {boolean} passed */
  #ended(data, passed) {
    const wholeFile = isFile(data);
    this.#latest.set(data.file, data.name);
    if (data.details?.type === 'suite' && passed) return;
    // A suite fails because its tests did, or by itself in a hook: only the second is news.
    if (!passed && data.details?.error?.failureType === 'subtestsFailed') return;
    if (data.skip !== undefined || data.todo !== undefined) {
      this.skipped += 1;
      this.skips.add(`  ${place(data)}: ${reason(data)}`);
    } else if (passed && !wholeFile) {
      this.passed += 1;
    } else {
      this.#failed(data, wholeFile);
    }
  }

  /** @param {any} data @param {boolean} wholeFile */
  #failed(data, wholeFile) {
    const error = data.details?.error;
    const why = error
      ? (error.cause?.stack ?? error.cause ?? error.stack ?? error.message)
      : 'no test in this file';
    const wrote = wholeFile ? `\n${this.#written.get(data.file) ?? ''}` : '';
    const trace = `${why}${wrote}`
      .split('\n')
      .filter((line) => !/^\s+at .*\(?node:internal/.test(line))
      .slice(0, longestTrace)
      .join('\n    ');
    const name = wholeFile ? 'the file as a whole' : data.name;
    this.fail(`${place(data)} · ${name}`);
    say(`✖ ${place(data)} · ${name}\n    ${trace.trimEnd()}`);
  }
}

/** What a test process says of itself at its end. */
const summary = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;

/**
 * Whether an event is about a test file as a whole rather than a test in it.
 * @param {{ nesting?: number, name?: string, file?: string }} data
 */
const isFile = ({ nesting, name, file }) => nesting === 0 && file !== undefined && name === file;

/** @param {{ file?: string, line?: number }} data */
function place({ file, line }) {
  if (!file) return 'somewhere';
  return `${relative(root, file).replaceAll('\\', '/')}${line ? `:${line}` : ''}`;
}

/** @param {any} data */
function reason(data) {
  const given = [data.skip, data.todo].find((value) => typeof value === 'string');
  return given ? `${data.name} (${given})` : data.name;
}
