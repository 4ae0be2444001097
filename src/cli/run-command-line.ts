import { Command, type CommanderError } from 'commander';
import { packageVersion } from '../project/package.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { newCommand } from './commands/new.ts';
import { redirectsCommand } from './commands/redirects.ts';
import { schemaCommand } from './commands/schema.ts';
import { statusCommand } from './commands/status.ts';
import { exitCodes } from './exit-codes.ts';
import { explain } from './explain.ts';
import { refuseEmptyValues } from './refuse-empty-values.ts';
import { openTerminal } from './terminal.ts';
import { wordUsage } from './word-usage.ts';
import { writtenLanguage } from './written-language.ts';

const commands = [
  initCommand,
  buildCommand,
  devCommand,
  checkCommand,
  newCommand,
  schemaCommand,
  statusCommand,
  redirectsCommand,
  importCommand,
];
const program = new Command('kotae')
  .description('Turn a folder of questions and answers into a help site.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'explain a command')
  .helpCommand(false);
for (const command of commands) program.addCommand(command);
refuseEmptyValues(program);
for (const command of [program, ...commands])
  command.exitOverride().configureOutput({ outputError: () => {} }); // worded below, in the reader's language

/**
 * Do what a command line asks for: `['build', '--root', 'site']`.
 *
 * Never rejects; how it ended is in `process.exitCode`, since a server goes on after this returns.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(await withUsualNames(args), { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error, args);
  }
}

/** A site may have a word of its own for `--db`. It is looked up where an option is written that no command has. */
async function withUsualNames(args: readonly string[]): Promise<readonly string[]> {
  if (args[0] !== newCommand.name()) return args;
  const known = ['--help', ...newCommand.options.flatMap(({ long }) => long ?? [])];
  const isUnknown = args.some((word) => word.startsWith('--') && !known.includes(word.replace(/=.*/s, '')));
  return isUnknown ? (await import('./actions/options/usual-names.ts')).usualNames(args, known) : args;
}

/** Say what went wrong, and return the exit code. */
function exitCodeOf(error: unknown, args: readonly string[]): number {
  const terminal = openTerminal({ lang: writtenLanguage(args), quiet: true });
  if (!isUsage(error)) return explain(error, terminal, program.args[0] === buildCommand.name());
  if (error.exitCode === 0) return exitCodes.done;
  const words = wordUsage(error, terminal.language);
  if (words !== '') terminal.warn(words);
  return exitCodes.usage;
}

/** By its code, since the package that imports may bring a Commander of its own. */
function isUsage(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
