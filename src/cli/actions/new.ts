import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nearest } from '../../diagnostics/nearest.ts';
import { isSlug, pageFile } from '../../entry/identity.ts';
import { newPage, slugOf } from '../../entry/new-page.ts';
import { termsOfOriginal } from '../../entry/terms-of-original.ts';
import { onMachine } from '../../files/machine-error.ts';
import { loadSite } from '../../site/load-site.ts';
import type { Site } from '../../site/site.ts';
import { createTagFinder } from '../../site/tag-finder.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import type { PageRequest } from './new/page-request.ts';
import { reportProblems } from './report-problems.ts';

export interface NewOptions extends SiteOptions {
  readonly category?: string;
  readonly title?: readonly string[];
  readonly languages?: readonly string[];
  readonly db?: readonly string[];
  readonly tags?: readonly string[];
  readonly slug?: string;
}

/** Begin a new question: a page per language, as a draft. Returns the exit code. */
export async function beginQuestion(options: NewOptions, terminal: Terminal): Promise<number> {
  const { messages, info } = terminal;
  const root = siteRoot(options, terminal);
  const { site, diagnostics } = await loadSite({ root });
  if (!site) return reportProblems(diagnostics, terminal);
  const given = readRequest(options, site, terminal);
  const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  // The prompts are loaded when there is somebody to ask.
  const asked = isInteractive
    ? await (await import('./new/ask-for-page.ts')).askForPage(site, given, terminal)
    : given;
  if (!asked) return exitCodes.interrupted;

  const [onlyCategory, ...otherCategories] = site.categories.keys();
  const category = asked.category ?? (otherCategories.length === 0 ? onlyCategory : undefined);
  const languages = asked.languages ?? [...site.languages.keys()];
  const [firstTitle = ''] = Object.values(asked.titles);
  const slug = asked.slug ?? slugOf(asked.titles[site.defaultLanguage] ?? firstTitle);
  const missing = [
    ...(category === undefined ? ['--category'] : []),
    ...(firstTitle === '' ? ['--title'] : []),
    ...(slug === '' && firstTitle !== '' ? ['--slug'] : []),
  ];
  if (category === undefined || missing.length > 0) throw new UsageError(messages.missingOptions(missing));
  if (!isSlug(slug)) throw new UsageError(messages.badSlug(slug));

  const pages = languages.map((id) => ({
    category,
    language: id,
    slug,
    title: asked.titles[id] ?? firstTitle,
  }));
  const taken = pages.map(pageFile).find((file) => existsSync(join(root, file)));
  if (taken !== undefined) throw new UsageError(messages.alreadyThere(taken));
  const date = today(site);
  const original = await termsOfOriginal(root, { category, slug }, site.languages.keys());
  const databaseKey = site.settings.terms.database?.key;
  for (const page of pages) {
    const path = join(root, pageFile(page));
    const { databases = original.db, tags = original.tags } = asked;
    const text = newPage({ ...page, databases, databaseKey, tags, date, hint: messages.writeHere });
    await onMachine('write', path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
    });
    info(messages.begun(pageFile(page)));
  }
  return exitCodes.done;
}

/** Today in the zone of the site. */
function today({ languages, defaultLanguage }: Site): string {
  return languages.get(defaultLanguage)?.format.date(new Date().toISOString()).iso ?? '';
}

/** Take the options for what they mean in this site. Throws a `UsageError` for a word that it does not know. */
function readRequest(options: NewOptions, site: Site, { messages }: Terminal): PageRequest {
  const known = (word: string, find: (word: string) => string | undefined, all: Iterable<string>) => {
    const id = find(word);
    const list = [...all];
    if (id === undefined) throw new UsageError(messages.unknownWord(word, nearest(word, list), list));
    return id;
  };
  const among = (terms: ReadonlyMap<string, unknown>) => (word: string) =>
    known(word, (id) => (terms.has(id) ? id : undefined), terms.keys());
  const findTag = createTagFinder(site.tags);
  const titles: Record<string, string> = {};
  for (const title of options.title ?? []) {
    const [, tag, rest = title] = /^([a-z]{2,3}(?:-[a-z0-9]+)*)=(?=\S)(.*)$/is.exec(title) ?? [];
    const id = tag === undefined ? site.defaultLanguage : among(site.languages)(tag.toLowerCase());
    titles[id] = onOneLine(rest);
  }
  return {
    titles,
    slug: options.slug,
    category: options.category === undefined ? undefined : among(site.categories)(options.category),
    languages: eachOnce(options.languages, among(site.languages)),
    databases: eachOnce(options.db, among(site.databases)),
    tags: eachOnce(options.tags, (word) => known(word, findTag, site.tags.keys())),
  };
}

/** The ids that words stand for, each once; nothing when there are none. */
function eachOnce(
  words: readonly string[] | undefined,
  idOf: (word: string) => string,
): string[] | undefined {
  const ids = new Set(words?.map(idOf));
  return ids.size > 0 ? [...ids] : undefined;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
