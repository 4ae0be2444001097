import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { nearest } from '../../../diagnostics/nearest.ts';
import { loadSite } from '../../../site/load-site.ts';
import { exitCodes } from '../../exit-codes.ts';

/**
 * Put `--db` in the place of the option that is named by a site's own key for it: `--product arm` becomes `--db arm`
 * where `terms` name the key `product`.
 *
 * `known` are the options of the command. Throws what Commander would for one that is most likely the key with a slip in
 * it, since Commander knows no key.
 */
export async function usualNames(args: readonly string[], known: readonly string[]): Promise<string[]> {
  const [, root = '.'] = /\0--root[=\0]([^\0]+)/.exec(`\0${args.join('\0')}`) ?? [];
  const key = await loadSite({ root: resolve(root) }).then(
    ({ site }) => site?.settings.terms.database?.key,
    () => undefined,
  );
  if (key === undefined) return [...args];
  const own = `--${key}`;
  return args.map((word) => {
    const [name = ''] = word.split('=', 1);
    if (name === own) return `--db${word.slice(own.length)}`;
    const isSlip = name.startsWith('--') && !known.includes(name) && nearest(name, [...known, own]) === own;
    if (!isSlip) return word;
    const message = `error: unknown option '${name}'\n(Did you mean ${own}?)`;
    throw new CommanderError(exitCodes.usage, 'commander.unknownOption', message);
  });
}
