import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isInSources } from '../site/source-folders.ts';
import { UsageError } from './exit-codes.ts';
import { knownLanguage } from './known-language.ts';
import type { Terminal } from './terminal.ts';

/** Options that every command about a site has. */
export interface SiteOptions {
  readonly root: string;
  readonly lang?: string;
}

/** Give a command the option that says the language of its messages. */
export function withLanguageOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--lang <language>',
      'language of messages: en, ja; in place of any other, English (default: the locale of the environment)',
    ).argParser(readLanguage),
  );
}

function readLanguage(tag: string): string {
  if (knownLanguage(tag) === undefined) throw new InvalidArgumentError('Allowed choices are en, ja.');
  return tag;
}

/** Give a command the options that every command about a site has. */
export function withSiteOptions(command: Command): Command {
  return withLanguageOption(
    command.addOption(
      new Option('--root <folder>', 'the folder that holds content/').default('.', 'the current folder'),
    ),
  );
}

/**
 * The site's folder as an absolute path. Throws a `UsageError` when it holds no `content/`, or when the environment
 * wants the cache among what the site is made of.
 */
export function siteRoot({ root }: SiteOptions, { messages }: Terminal): string {
  const path = resolve(root);
  if (!holdsContent(path)) throw new UsageError(messages.missingRoot(path, siteAround(path)));
  const cache = process.env.KOTAE_CACHE;
  if (cache && isInSources(path, cache)) throw new UsageError(messages.cacheInSources(cache));
  return path;
}

function holdsContent(path: string): boolean {
  return statSync(join(path, 'content'), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The nearest folder around a path that holds a site; undefined where there is none. */
function siteAround(path: string): string | undefined {
  const parent = dirname(path);
  if (parent === path) return undefined;
  return holdsContent(parent) ? parent : siteAround(parent);
}
