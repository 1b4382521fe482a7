import { type Command } from 'commander';
import { Refused } from './refused.ts';

interface Options {
  readonly port: string;
  readonly host: string;
  readonly data: string;
}

/** `commonlot start`: what `npm start` runs. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('run Commonlot and print where to open it')
    .option('--port <number>', 'port to listen on', process.env['PORT'] ?? '3000')
    .option('--host <address>', '0.0.0.0 for a hall’s wifi', process.env['HOST'] ?? '127.0.0.1')
    .option('--data <folder>', 'data folder', process.env['COMMONLOT_DATA'] ?? 'data')
    .action(async ({ port, host, data }: Options) => {
      const number = Number(port);
      if (!Number.isInteger(number) || number < 0 || number > 65_535)
        throw new Refused(`The port ${port} is not a number from 0 to 65535.`);
      const databaseUrl = process.env['DATABASE_URL'];
      const { startProgram } = await import('@commonlot/app');
      const serving = await startProgram({
        data,
        port: number,
        hostname: host,
        ...(databaseUrl !== undefined && { databaseUrl }),
      }).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
          throw new Refused(`Port ${port} is taken: stop what runs there or use --port.`);
        throw error;
      });
      process.stdout.write(`Commonlot is running: open ${serving.url}\n`);
      const stop = () => void serving.close().then(() => process.exit(0));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
}
