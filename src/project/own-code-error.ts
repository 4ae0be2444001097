import { join, relative, resolve } from 'node:path';
import { isRegularFile, readRegularFileSync } from '../files/regular-file.ts';
import { codePlace } from './code-place.ts';
import { sourceName } from './source-name.ts';
import { TemplateError } from './template-error.ts';

/**
 * Say what a site's own code did wrong, and in which file and line.
 *
 * In: an error with all those that it was wrapped in, from the outermost on; the folder of the site and its
 * configuration, which is named where nothing else is known; what `shown` makes of a message, which may name folders that
 * nobody knows.
 */
export function ownCodeError(
  chain: readonly unknown[],
  root: string,
  config: string,
  shown: (message: string) => string,
): TemplateError {
  const said = chain.map((each) => shown(each instanceof Error ? each.message : String(each)));
  const stacks = chain.map((each) => (each instanceof Error ? (each.stack ?? '') : '')).reverse();
  const place = placeInTemplate(said, root) ?? codePlace(stacks.join('\n'), root);
  const file = said
    .flatMap((text) => text.match(ownPath) ?? [])
    .find((path) => isRegularFile(join(root, path)));
  const [words = ''] = (said.at(-1) ?? '')
    .replace(/^\(.*\n\s*/, '')
    .replace(/^\w*Error: /, '')
    .split('\n');
  return new TemplateError(place ?? sourceName(file ?? config), words, chain[0]);
}

/** Where a template engine says that it stopped: it counts from the end of the front matter. */
function placeInTemplate(said: readonly string[], root: string): string | undefined {
  const found = said.map((text) => nunjucksPlace.exec(text) ?? liquidPlace.exec(text)).find(Boolean);
  const { file = '', line = '', running } = found?.groups ?? {};
  if (!found) return undefined;
  const path = resolve(root, file);
  const before = frontMatter.exec(textOf(path))?.[0].split('\n').length ?? 1;
  // Nunjucks counts from 0 what went wrong while it ran.
  return `${sourceName(relative(root, path))}:${before - 1 + Number(line) + (running === undefined ? 0 : 1)}`;
}

function textOf(path: string): string {
  try {
    return readRegularFileSync(path).toString('utf8');
  } catch {
    return '';
  }
}

const nunjucksPlace = /\((?<file>[^\s()]+)\) \[Line (?<line>\d+), Column \d+\](?<running>\n\s+\w*Error: )?/;
const liquidPlace = /, file:(?<file>\S+), line:(?<line>\d+)/;
const frontMatter = /^---[^\n]*\n[\s\S]*?\n---[^\n]*\n/;

/** How Eleventy's messages name a file. */
const ownPath = /(?<![\w.])\.\/[^\s"'`,()]+/g;
