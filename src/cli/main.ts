/** The command line: the same services without a window. Results to standard output, all else to standard error. */
import { text } from '../shared/i18n/text';
import { runDemo } from './demoCommand';
import { EXIT } from './exitCode';
import { runMetrics } from './metricsCommand';
import { endOnBrokenOutput } from './outputFailure';
import { runPackCheck } from './packCheckCommand';

const io = {
  out: (words: string) => void process.stdout.write(words),
  err: (words: string) => void process.stderr.write(words),
  now: () => Date.now(),
};

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'demo':
      return runDemo(args, {
        ...io,
        resources: process.env['EVENKEEL_RESOURCES'] ?? process.cwd(),
        workingFolder: process.env['EVENKEEL_CWD'] ?? process.cwd(),
        printer: process.env['EVENKEEL_PRINTER'],
      });
    case 'metrics':
      return runMetrics(args, io);
    case 'pack': {
      const [sub, ...rest] = args;
      if (sub === 'check') return runPackCheck(rest, io);
      break;
    }
    case undefined:
    case '--help':
    case 'help':
      io.err(`${text('cli:help')}\n`);
      return command === undefined ? EXIT.wrongUsage : EXIT.done;
  }
  io.err(`${text('cli:unknownCommand', { command: [command, ...args.slice(0, 1)].join(' ') })}\n`);
  return EXIT.wrongUsage;
}

endOnBrokenOutput(process.stdout, io.err, (code) => process.exit(code));
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    io.err(
      `${text('cli:internalError', { reason: error instanceof Error ? error.message : String(error) })}\n`,
    );
    process.exitCode = EXIT.internalError;
  },
);
