import { join, posix } from 'node:path';
import { readRegularText } from 'kotae/files';
import type { ImportLog } from '../import-log.ts';

/** Configurations in which generators of such folders lead addresses on, and what that is written with there. */
const configurations: readonly (readonly [names: readonly string[], redirects: RegExp])[] = [
  [endings('docusaurus.config', ['js', 'ts', 'mjs', 'cjs']), /[@\w/-]*\bclient-redirects\b/],
  [endings('astro.config', ['mjs', 'js', 'ts', 'cjs', 'mts']), /\bredirects(?=\s*:\s*\{\s*[^\s}])/],
  [endings('next.config', ['js', 'mjs', 'ts']), /\bredirects(?=\s*[:(])/],
  // What is shown at another address, with the status 200, leads nowhere.
  [['_redirects', 'static/_redirects', 'public/_redirects'], /^[ \t]*(?!#)(?!.*\s200!?\s*$)\S+[ \t]+\S.*$/m],
];

const comments = /(?<!:)\/\/.*$|\/\*[\s\S]*?\*\//gm;

/** Report that the old site led addresses on, which is written in code or beside the pages: pages don't say it. */
export async function reportRedirects(source: string, log: ImportLog): Promise<void> {
  // The folder itself, and the repository that it is in: pages are in `docs`, for example.
  const places = ['', '..', ...(/\/src\/content\/docs$/.test(source) ? ['../../..'] : [])];
  for (const place of places)
    for (const [names, redirects] of configurations)
      for (const name of names) {
        const file = posix.join(place, name);
        const text = await readRegularText(join(source, file)).catch(() => undefined);
        const read = /\.config\./.test(name)
          ? text?.replace(comments, (comment) => comment.replace(/\S/g, ' '))
          : text;
        const match = redirects.exec(read ?? '');
        if (match === null) continue;
        const line = (read ?? '').slice(0, match.index).split('\n').length;
        log.report('import/unread-redirects', { file, line }, { found: match[0].trim() });
      }
}

function endings(name: string, all: readonly string[]): string[] {
  return all.map((ending) => `${name}.${ending}`);
}
