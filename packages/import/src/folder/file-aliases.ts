import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { decodeAddress } from 'kotae/files';
import { markdown } from './folder-files.ts';

/** What stands at the root of a site or repository. */
const marks = ['.git', 'package.json', 'hugo.toml', 'hugo.yaml', 'config.toml', 'mkdocs.yml'];
/** How far up the root is looked for. */
const highest = 6;

/** Addresses that the generators of a folder read in their own way. */
export interface FileAliases {
  /** The address that one with an alias stands for, where it is within the folder or at the root of the old site. */
  readonly withoutAlias: (written: string) => string;
  /** The file, by its path from the folder, that a page names by an alias or from outside of the folder. */
  readonly fileOf: (written: string, page: string) => string | undefined;
}

/**
 * Read the aliases of addresses: `@site/static/a.png`, `~/assets/a.png`, `@/assets/a.png` and `@assets/a.png` from the root of
 * the repository or its `src/`, `../../assets/a.png` outside of the folder, and `pathname:///a.pdf`.
 *
 * Only files within the repository are found, and none behind a link on disk that leads out of it.
 */
export function createFileAliases(source: string): FileAliases {
  const root = rootOf(source);
  const own = (path: string): string | undefined => {
    const below = relative(root, path);
    if (below.split(sep)[0] === '..' || /(?:^|[/\\])\.|node_modules/.test(below)) return undefined;
    try {
      const isWithin = realpathSync(path) === join(realpathSync(root), below);
      return isWithin && statSync(path).isFile() ? path : undefined;
    } catch {
      return undefined;
    }
  };
  const aliased = (written: string): string | undefined => {
    const [, alias, name = '', rest = ''] = /^(?:(~|@|~@|@site)\/|@([\w-]+)\/)(.+)$/.exec(written) ?? [];
    if (rest === '') return undefined;
    const path = decodeAddress(rest);
    const places =
      alias === undefined ? [join('src', name), name] : alias === '@site' ? [''] : ['src', '', 'app'];
    const folders = [...places.map((place) => join(root, place)), ...(alias === undefined ? [] : [source])];
    return folders.map((folder) => own(join(folder, path))).find((one) => one !== undefined);
  };
  const fromSource = (path: string) => relative(source, path).split(sep).join('/');
  return {
    withoutAlias: (written) => {
      const plain = written.trim().replace(/^pathname:\/\/(?=\/)/, '');
      const [address = '', rest = ''] = plain.split(/(?=[?#])(.*)/s);
      const file = aliased(address);
      const below = file === undefined ? '..' : fromSource(file);
      return markdown.test(below) && !below.startsWith('../') ? `/${below}${rest}` : plain;
    },
    fileOf: (written, page) => {
      const isOutside = /^(?:\.\/)?\.\.\//.test(written);
      const beside = isOutside ? own(join(source, dirname(page), decodeAddress(written))) : undefined;
      const file = beside ?? aliased(written);
      if (file === undefined || markdown.test(file)) return undefined;
      const below = fromSource(file);
      return isOutside && !below.startsWith('../') ? undefined : below;
    },
  };
}

/** The folder of the repository or site that a folder is in; itself where nothing says so. */
export function rootOf(source: string): string {
  let folder = source;
  for (let steps = 0; steps < highest; steps += 1) {
    if (marks.some((name) => existsSync(join(folder, name)))) return folder;
    folder = dirname(folder);
  }
  return source;
}
