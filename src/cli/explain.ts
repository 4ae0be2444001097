import { makeVisible } from '../diagnostics/spoken.ts';
import { LockedError, MachineError } from '../files/machine-error.ts';
import { packageVersion } from '../project/package.ts';
import { LostPageError, OutsideError, TemplateError, UnfinishedError } from '../project/template-error.ts';
import { LayoutError } from '../rendering/layout-error.ts';
import { exitCodes, UsageError } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Say what went wrong in words, and that a build therefore published nothing; returns the exit code. */
export function explain(error: unknown, { messages, warn }: Terminal, isBuild = false): number {
  const end = isBuild ? messages.unpublished : '';
  if (error instanceof UsageError) {
    warn(error.message);
    return exitCodes.usage;
  }
  const problem = problemOf(error, messages);
  if (problem !== undefined) {
    warn(problem + end);
    return exitCodes.problems;
  }
  const machine = machineErrorOf(error);
  if (machine) {
    const { action, code } = machine;
    const path = makeVisible(machine.path);
    const isSaid = action === 'replace' || action === 'restore';
    if (machine instanceof LockedError) warn(messages.locked(path, machine.owner, machine.waited) + end);
    else warn(messages.machine[action](path, messages.reasons[code] ?? code) + (isSaid ? '' : end));
    return exitCodes.machine;
  }
  warn(messages.bug);
  warn(`Kotae ${packageVersion()}, Node.js ${process.versions.node}, ${process.platform}`);
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.machine;
}

/** What is wrong in the site's own layouts, templates or configuration; undefined for any other error. */
function problemOf(error: unknown, messages: Terminal['messages']): string | undefined {
  if (error instanceof LayoutError) return messages.layout(makeVisible(error.place), error.message);
  if (error instanceof OutsideError)
    return messages.outside(makeVisible(error.file), makeVisible(error.path));
  if (error instanceof LostPageError)
    return messages.lostPage(error.file, makeVisible(error.address), error.transform);
  if (error instanceof UnfinishedError) return messages[error.reason](makeVisible(error.file));
  if (!(error instanceof TemplateError)) return undefined;
  const { file, reason } = error;
  return reason === undefined ? messages.withoutPlugin(file) : messages.template(makeVisible(file), reason);
}

/** What the system is asked for by those who write; anything else, opening included, is asked for by readers, too. */
const writing =
  /^(?:f?write|writev|mkdir|mkdtemp|rename|unlink|rmdir|rm|cp|copyfile|link|symlink|f?truncate|fsync|f?chmod|f?chown|f?utime|lutime)$/;

/** Error codes that only writing gives. */
const writersOnly = ['ENOSPC', 'EROFS', 'EDQUOT', 'EEXIST', 'ENOTEMPTY', 'ETXTBSY'];

/** A failure of the disk, wherever it came from: our own, or the system's. */
function machineErrorOf(error: unknown): MachineError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof MachineError) return cause;
    const { code, path, syscall } = cause as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) continue;
    const isWrite =
      writing.test(syscall) || writersOnly.includes(code) || (code === 'EISDIR' && syscall === 'open');
    // A full disk is reported without the path.
    return new MachineError(isWrite ? 'write' : 'read', path ?? process.cwd(), cause);
  }
  return undefined;
}
