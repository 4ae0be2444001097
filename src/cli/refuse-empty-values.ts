import type { Command } from 'commander';

/** Options that may be empty: a path that hosts hand over, which is nothing where a site is at the root. */
const mayBeEmpty = ['--base-path'];

/**
 * Let a command, and those below it, refuse options whose value is empty, as `--output=` is where a shell knows no
 * `$FOLDER`: the usual value in its place would be a guess, and for a folder or a host a dangerous one.
 */
export function refuseEmptyValues(command: Command): Command {
  return command.hook('preAction', (_program, called) => {
    for (const option of called.options) {
      const name = option.attributeName();
      const given: unknown =
        called.getOptionValueSource(name) === 'cli' ? called.getOptionValue(name) : undefined;
      const isEmpty = [given].flat().includes('');
      if (isEmpty && !mayBeEmpty.includes(option.long ?? ''))
        called.error(`error: option '${option.flags}' argument missing`, {
          code: 'commander.optionMissingArgument',
          exitCode: 2,
        });
    }
  });
}
