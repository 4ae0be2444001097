import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { slugOf } from '../../entry/new-page.ts';
import { onMachine } from '../../files/machine-error.ts';
import { readRegularText } from '../../files/regular-file.ts';
import { packageVersion } from '../../project/package.ts';
import { normalBasePath } from '../../site/addresses.ts';
import { loadSite } from '../../site/load-site.ts';
import { languageSchema } from '../../site/settings.ts';
import { builtInLanguages } from '../../site/texts/built-in.ts';
import { writeEditorFiles } from '../editor/write-editor-files.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { bringPages } from './init/bring-pages.ts';
import { contentFiles } from './init/content-files.ts';
import { dependencyOf } from './init/dependency-of.ts';
import { examplesOf } from './init/examples.ts';
import type { SiteRequest } from './init/new-site.ts';
import { packageManagerOf } from './init/package-manager.ts';
import { type PackageJson, projectFiles } from './init/project-files.ts';
import { readmeOf } from './init/readme.ts';
import { spokenLanguage } from './init/spoken-language.ts';
import { initWords } from './init/words.ts';
import { publishedAt } from './options/published-at.ts';

export interface InitOptions {
  readonly title?: readonly string[];
  readonly languages?: readonly string[];
  readonly about?: readonly string[];
  readonly origin?: string;
  readonly basePath?: string;
  readonly from?: readonly string[];
  readonly yes?: boolean;
}

/** Begin a site in a folder. What is there stays as it is. Returns the exit code. */
export async function beginSite(
  folderName: string,
  options: InitOptions,
  terminal: Terminal,
): Promise<number> {
  const messages = initWords[terminal.language];
  const folder = resolve(folderName);
  if (existsSync(join(folder, 'content'))) throw new UsageError(messages.hasContent(folderName));
  const given = readRequest(options, terminal);
  const isInteractive =
    !options.yes && !options.from && process.stdin.isTTY === true && process.stdout.isTTY === true;
  // The prompts are loaded when there is somebody to ask.
  const asked = isInteractive
    ? await (await import('./init/ask-for-site.ts')).askForSite(given, terminal.language)
    : given;
  if (!asked) return exitCodes.interrupted;
  if (!options.from || options.languages)
    for (const tag of [...(options.title ?? []), ...(options.about ?? [])].flatMap(languageBefore))
      if (!asked.languages.includes(tag)) throw new UsageError(messages.otherLanguage(tag, asked.languages));
  const [title = ''] = Object.values(asked.titles);
  if (title === '' && !options.from) throw new UsageError(messages.missingTitle);

  const manager = packageManagerOf(process.env.npm_config_user_agent);
  const existing = await packageIn(folder);
  if (options.from)
    await bringPages(folder, options.from, options.languages ? asked : withoutLanguages(asked), terminal);
  const { site: brought } = options.from ? await loadSite({ root: folder }) : {};
  const [language = 'en'] = brought?.languages.keys() ?? asked.languages;
  const [category = 'faq'] = brought?.categories.keys() ?? [];
  const name = title || brought?.title[language] || basename(folder);
  const files = new Map([
    ...(options.from ? [] : contentFiles({ ...asked, date: today() })),
    ...projectFiles({
      name: slugOf(basename(folder)) || 'help',
      kotae: await dependencyOf(folder, process.cwd(), packageVersion()),
      manager,
      existing,
    }),
    ['README.md', readmeOf({ title: name, language, pages: `${category}/${language}`, manager })] as const,
  ]);
  for (const [file, text] of files) {
    const path = join(folder, file);
    const isThere = existsSync(path);
    if (isThere && file !== 'package.json') {
      terminal.info(messages.kept(file));
      continue;
    }
    await onMachine('write', path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    });
    if (!isThere) terminal.info(messages.written(file));
  }
  const loaded = await loadSite({ root: folder });
  if (loaded.site) await writeEditorFiles(loaded.site);
  const start = `${manager.install} && ${manager.run('start')}`;
  const next = messages.next(folderName === '.' ? start : `cd ${folderName} && ${start}`);
  terminal.info(options.from ? next : next + messages.examples);
  return typeof process.exitCode === 'number' ? process.exitCode : exitCodes.done;
}

/** `de=Hilfe` is a text in one language; a text without a language is the default one's. */
const inLanguage = /^([A-Za-z]{2,3}(?:-[\w-]+)?)=(.*)$/s;

function languageBefore(text: string): string[] {
  const [, language] = inLanguage.exec(text) ?? [];
  return language === undefined ? [] : [language.toLowerCase()];
}

/** Take the options for what they mean. Throws a `UsageError` for what a site cannot be. */
function readRequest(options: InitOptions, terminal: Terminal): SiteRequest {
  const messages = initWords[terminal.language];
  const written = options.languages ?? [spokenLanguage(terminal.locale) ?? terminal.language];
  const languages = written.map((tag) => {
    const { data } = languageSchema.safeParse(tag);
    if (data === undefined || !examplesOf(data))
      throw new UsageError(messages.noTexts(tag, builtInLanguages));
    return data;
  });
  const [first = 'en'] = languages;
  const perLanguage = (texts: readonly string[] = []) =>
    Object.fromEntries(
      texts.map((text) => {
        const [, language = first, rest = text] = inLanguage.exec(text) ?? [];
        return [language.toLowerCase(), rest.trim()] as const;
      }),
    );
  const about = Object.entries(perLanguage(options.about)).map(([language, text]) => {
    const [singular = '', plural = singular] = text.split(/[,/、，]\s*/);
    return [language, [singular, plural]] as const;
  });
  const { basePath = '/', origin } = publishedAt(options, terminal);
  const titles = perLanguage(options.title);
  const [title = ''] = Object.values(titles);
  return {
    titles:
      title === ''
        ? {}
        : Object.fromEntries(languages.map((language) => [language, titles[language] ?? title])),
    languages,
    about: Object.fromEntries(about),
    origin,
    basePath: normalBasePath(basePath),
  };
}

/** Nobody named a language: the importer finds them. */
function withoutLanguages({ languages: _, ...site }: SiteRequest): Partial<SiteRequest> {
  return site;
}

async function packageIn(folder: string): Promise<PackageJson | undefined> {
  const text = await readRegularText(join(folder, 'package.json')).catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as PackageJson);
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());
}
