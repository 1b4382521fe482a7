/**
 * The whole program in a process of its own, for tests that kill it: `node program.ts DATA LEASE
 * [DATABASE_URL]`. It says where it listens.
 */
import { startProgram } from '../../start.ts';

const [data = '', lease = '', databaseUrl] = process.argv.slice(2);
const { url, close } = await startProgram({
  data,
  port: 0,
  hostname: '127.0.0.1',
  leaseSeconds: Number(lease),
  ...(databaseUrl !== undefined && { databaseUrl }),
});
process.once('SIGTERM', () => void close().then(() => process.exit(0)));
process.stdout.write(`${url}\n`);
