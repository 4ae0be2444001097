import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWithin } from '../files/is-within.ts';
import { packageRoot } from './package.ts';
import { sourceName } from './source-name.ts';

/**
 * The innermost line of a site's own code in a stack trace, such as `.eleventy.js:3`; undefined where there is none.
 *
 * `root` is the absolute path of the site's folder.
 */
export function codePlace(stack: string, root: string): string | undefined {
  return codePlaces(stack)
    .map(({ path, line }) => ({ path, file: sourceName(relative(root, path)), line }))
    .filter(({ path, file }) => !isWithin(path, compiled) && !/^\.\.|(?:^|\/)node_modules\//.test(file))
    .map(({ file, line }) => `${file}:${line}`)[0];
}

/** Whether the innermost line of a stack trace that names a file is none of Kotae's own. */
export function isForeign(stack: string): boolean {
  const [innermost] = codePlaces(stack);
  return innermost !== undefined && !isWithin(innermost.path, compiled);
}

/** Whether code of Kotae's has a part in a stack trace. */
export function isOfKotae(stack: string): boolean {
  return codePlaces(stack).some(({ path }) => isWithin(path, compiled));
}

/** Kotae's own code, which Node may reach through a link. */
const compiled = `${packageRoot}/dist`;

/** Files and lines of a stack trace, the innermost first: those of modules are addresses, those of CommonJS paths. */
function codePlaces(stack: string): { readonly path: string; readonly line: string }[] {
  return [...stack.matchAll(place)].map(([, written = '', line = '']) => ({
    path: written.startsWith('file:') ? fileURLToPath(written) : written,
    line,
  }));
}

const place =
  /(?:^|\(|\bat |async )(file:\/\/\/[^\s()?]+?|\/[^\n()?]+?|[A-Z]:\\[^\n()?]+?)(?:\?[^\s():]*)?:(\d+)(?=[:\s)]|$)/gm;
