import { MachineError } from '../files/machine-error.ts';
import { explain } from './explain.ts';
import { openTerminal } from './terminal.ts';
import { writtenLanguage } from './written-language.ts';

/** Say that standard output took nothing more, as a full disk under it does; returns the exit code. */
export function reportStdoutFailure(error: unknown): number {
  const terminal = openTerminal({ lang: writtenLanguage(process.argv) });
  return explain(new MachineError('write', 'stdout', error), terminal);
}
