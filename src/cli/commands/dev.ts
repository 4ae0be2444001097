import { Command, InvalidArgumentError } from 'commander';
import { runAtRoot } from '../run-at-root.ts';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae dev`: show the site while it is written. */
export const devCommand = withSiteOptions(new Command('dev'))
  .description('Show the site while you write: drafts included, reloaded on change.')
  .option('--port <number>', 'port to listen at, or the next free one (0: whichever is free)', readPort, 8080)
  .option('--host <name>', 'name or address to listen at; others can reach it then', 'localhost')
  .option('--allow-host <names...>', 'names besides that by which browsers may ask for the site')
  .action(async (options, command) => {
    const { dev } = await import('../actions/dev.ts');
    const code = await runAtRoot(options.root, command.parent?.args ?? []);
    if (code === undefined) await dev(options, openTerminal(options));
    else process.exitCode = code;
  });

function readPort(text: string): number {
  const port = text === '' ? Number.NaN : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Expected a number up to 65535.');
  return port;
}
