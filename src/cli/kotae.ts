#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../assembly/package.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { schemaCommand } from './commands/schema.ts';
import { statusCommand } from './commands/status.ts';
import { exitCodes } from './exit-codes.ts';
import { explain } from './explain.ts';
import { openTerminal } from './terminal.ts';

const program = new Command('kotae')
  .description('Turn a folder of questions and answers into a help site.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'explain a command')
  .helpCommand(false)
  .exitOverride()
  .addCommand(buildCommand.exitOverride())
  .addCommand(devCommand.exitOverride())
  .addCommand(checkCommand.exitOverride())
  .addCommand(newCommand.exitOverride())
  .addCommand(schemaCommand.exitOverride())
  .addCommand(statusCommand.exitOverride())
  .addCommand(importCommand.exitOverride());

// Whoever reads what is printed may have seen enough: `kotae check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Say what went wrong, unless the parser of the command line has said it, and bring the exit code. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const lang = program.commands.map((command) => command.opts<{ lang?: string }>().lang).find(Boolean);
  return explain(error, openTerminal({ lang }), program.args[0] === buildCommand.name());
}
