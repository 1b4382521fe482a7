import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { serverUser, type User } from './user.ts';

/** A real PostgreSQL server of its own, in a temporary folder, reached by a socket in it. */
export interface TestServer {
  /**
   * Makes an empty schema and returns its address. To a store it is a database of its own, and it is
   * made in a millisecond instead of a quarter of a second.
   */
  database(): Promise<string>;
  /** Kills the server as a power cut would: no shutdown, no flush. */
  kill(): Promise<void>;
  /** Starts it again after `kill`; it recovers from its log. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

const FAST = ['-c', 'shared_buffers=32MB', '-c', 'max_connections=60', '-c', 'max_wal_size=256MB'];

/**
 * Starts a server. It ends with this process, however this process ends.
 * @returns null when the machine has no PostgreSQL; say so and skip.
 */
export async function startPostgres(): Promise<TestServer | null> {
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-pg-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const bin = findBinaries(user?.uid ?? null, folder);
  if (bin === null) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const data = join(folder, 'data');
  const initialise = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), [...initialise, '--no-locale', '--no-instructions'], {
    ...user,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = new Server(bin, folder, data, user);
  await server.start();
  return server;
}

class Server implements TestServer {
  readonly #bin: string;
  readonly #folder: string;
  readonly #data: string;
  readonly #user: User | null;
  #guard: ChildProcess | null = null;
  #databases = 0;

  constructor(bin: string, folder: string, data: string, user: User | null) {
    this.#bin = bin;
    this.#folder = folder;
    this.#data = data;
    this.#user = user;
  }

  /** The guard reads a pipe that closes with this process, and then takes the server down. */
  async start(): Promise<void> {
    this.#spawn();
    for (let tries = 0; !(await this.#answers()); tries += 1) {
      if (tries > 400) throw new Error(`PostgreSQL did not start:\n${this.#log()}`);
      await sleep(25);
      // After a kill it refuses to start until the last of its old processes has noticed.
      if (this.#guard?.exitCode !== null) this.#spawn();
    }
  }

  #spawn(): void {
    const script = `exec 3<&0; cd "$1"; shift; "$@" </dev/null >>log 2>&1 & server=$!
      { read -r _ <&3; : >over; kill -QUIT $server; } & reader=$!
      wait $server; kill $reader; if [ -e over ]; then rm -rf "$PWD"; fi`;
    const options = ['-D', this.#data, '-k', this.#folder, '-c', 'listen_addresses=', ...FAST];
    const command = [this.#folder, join(this.#bin, 'postgres'), ...options];
    this.#guard = spawn('sh', ['-c', script, 'guard', ...command], {
      ...this.#user,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#guard.unref();
    // A pipe is a socket here; it must not keep this process alive.
    if (this.#guard.stdin instanceof Socket) this.#guard.stdin.unref();
  }

  #log(): string {
    return readFileSync(join(this.#folder, 'log'), 'utf8');
  }

  async database(): Promise<string> {
    this.#databases += 1;
    const name = `store${this.#databases}`;
    await this.#query(`create schema ${name}`);
    return `${this.#address()}&options=${encodeURIComponent(`-c search_path=${name}`)}`;
  }

  async kill(): Promise<void> {
    const [pid] = readFileSync(join(this.#data, 'postmaster.pid'), 'utf8').split('\n');
    const ended = this.#ended();
    process.kill(Number(pid), 'SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    this.#guard?.stdin?.end();
    await this.#ended();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ended(): Promise<void> {
    const guard = this.#guard;
    this.#guard = null;
    if (guard === null || guard.exitCode !== null) return;
    guard.ref();
    await new Promise((resolve) => guard.once('exit', resolve));
    guard.stdin?.destroy();
  }

  #address(): string {
    return `postgres://postgres@/postgres?host=${encodeURIComponent(this.#folder)}`;
  }

  async #answers(): Promise<boolean> {
    return await this.#query('select 1').then(
      () => true,
      () => false,
    );
  }

  async #query(text: string): Promise<void> {
    const client = new Client({ connectionString: this.#address() });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(text);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
