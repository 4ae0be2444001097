import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codePlace, isForeign, isOfKotae } from '../project/code-place.ts';
import { eleventyConfigOf } from '../project/eleventy-config.ts';
import { UnfinishedError } from '../project/template-error.ts';
import { buildCommand } from './commands/build.ts';
import { importCommand } from './commands/import.ts';
import { explain } from './explain.ts';
import { openTerminal } from './terminal.ts';
import { writtenLanguage } from './written-language.ts';

/**
 * Do what a command line asks for, and say in words what ends the process before that is done, or afterwards: code of the
 * site that fails where nobody waits for it, that ends the process, or that never answers.
 *
 * Listeners stay until the process ends, since what the site has begun may fail at any time.
 */
export async function guarded(args: readonly string[], run: () => Promise<void>): Promise<void> {
  // What imports is a package of its own, which ends as it likes.
  let isDone = args[0] === importCommand.name();
  const root = resolve(writtenRoot(args));
  const say = (error: unknown) =>
    explain(
      error,
      openTerminal({ lang: writtenLanguage(args), quiet: true }),
      !isDone && args[0] === buildCommand.name(),
    );
  const fail = async (error: unknown) => {
    const code = say(await failureOf(error, root));
    isDone = true;
    process.exit(code);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.on('beforeExit', () => {
    if (isDone) return;
    const file = ownCodeOf(root);
    const code = say(
      file === undefined ? new Error('Nothing is left to wait for') : new UnfinishedError(file, 'unanswered'),
    );
    isDone = true;
    process.exit(code);
  });
  process.on('exit', () => {
    const { stack = '' } = new Error('exit');
    const callers = stack.split('\n').slice(2).join('\n'); // the message and this listener
    if (isDone || !isForeign(callers)) return;
    process.exitCode = say(new UnfinishedError(codePlace(callers, root) ?? ownCodeOf(root) ?? '', 'exited'));
  });
  await run();
  isDone = true;
}

/** What fails where nobody waits for it is the site's own code where that stands in the stack, or where Kotae's does not. */
async function failureOf(error: unknown, root: string): Promise<unknown> {
  const { stack = '' } = error instanceof Error ? error : {};
  const config = ownCodeOf(root);
  const isOwn = codePlace(stack, root) !== undefined || (config !== undefined && !isOfKotae(stack));
  if (!isOwn) return error;
  const { ownCodeError } = await import('../project/own-code-error.ts');
  return ownCodeError([error], root, config ?? '', (text) => text);
}

/** The configuration of Eleventy, or else the folder of layouts; undefined where a site has no code of its own. */
function ownCodeOf(root: string): string | undefined {
  return eleventyConfigOf(root) ?? (existsSync(join(root, 'layouts')) ? 'layouts/' : undefined);
}

/** The folder of the site as it was written, the last of several. */
function writtenRoot(args: readonly string[]): string {
  const at = args.findLastIndex((word) => /^--root(?:=|$)/.test(word));
  return args[at]?.replace(/^--root=?/, '') || (at < 0 ? '.' : (args[at + 1] ?? '.'));
}
