#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { LayoutError } from '../assembly/layout-error.ts';
import { packageVersion } from '../assembly/package.ts';
import { MachineError } from '../output/machine-error.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { schemaCommand } from './commands/schema.ts';
import { statusCommand } from './commands/status.ts';
import { exitCodes, UsageError } from './exit-codes.ts';
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

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** Say what went wrong in words, and bring the exit code. */
function explain(error: unknown): number {
  const lang = program.commands.map((command) => command.opts<{ lang?: string }>().lang).find(Boolean);
  const { say, warn } = openTerminal({ lang });
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof UsageError) {
    warn(error.message);
    return exitCodes.usage;
  }
  if (error instanceof LayoutError) {
    warn(say.layout(error.place, error.message));
    return exitCodes.problems;
  }
  const machine = machineErrorOf(error);
  if (machine) {
    warn(say.machine[machine.action](machine.path, say.reasons[machine.code] ?? machine.code));
    return exitCodes.machine;
  }
  warn(say.bug());
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.machine;
}

/** A failure of the disk, wherever it came from: our own, or the system's. */
function machineErrorOf(error: unknown): MachineError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof MachineError) return cause;
    const { code, path, syscall } = cause as NodeJS.ErrnoException;
    // A full disk is told without the path.
    if (code !== undefined && syscall !== undefined)
      return new MachineError('write', path ?? process.cwd(), cause);
  }
  return undefined;
}
