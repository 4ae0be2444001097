import { resolve } from 'node:path';
import { loadSite } from '../../site/load-site.ts';

/**
 * Put `--db` in the place of the option that is named by a site's own key for it: `--product arm` becomes `--db arm`
 * where `terms` name the key `product`.
 */
export async function usualNames(args: readonly string[]): Promise<string[]> {
  const [, root = '.'] = /\0--root[=\0]([^\0]+)/.exec(`\0${args.join('\0')}`) ?? [];
  const key = await loadSite({ root: resolve(root) }).then(
    ({ site }) => site?.settings.terms.database?.key,
    () => undefined,
  );
  if (key === undefined) return [...args];
  return args.map((word) =>
    word === `--${key}` || word.startsWith(`--${key}=`) ? `--db${word.slice(key.length + 2)}` : word,
  );
}
