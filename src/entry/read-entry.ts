import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { realPathInside } from '../files/real-path-inside.ts';
import type { ResolvedImage } from '../images/image.ts';
import type { Site } from '../site/site.ts';
import { createTagFinder } from '../site/tag-finder.ts';
import { readSource } from '../source/read-source.ts';
import type { AnswerCache } from './answer-cache.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import type { Entry, EntryReading, Identity } from './entry.ts';
import { readFrontMatter } from './front-matter.ts';
import type { History } from './history.ts';
import { identityOf, nameOf } from './identity.ts';
import { createInstantReader } from './instant.ts';
import type { RenderAnswer } from './render-answer.ts';
import { type SplitFile, splitFile } from './split.ts';

/** What an answer needs to know about its pictures. */
export interface EntryImages {
  readonly resolve: (src: string, file: string) => Promise<ResolvedImage | undefined>;
  /** Changes when the picture, or what is made of it, changes. */
  readonly fingerprint: (src: string, file: string) => Promise<string>;
}

export interface EntryReaderOptions {
  readonly site: Site;
  readonly history: History;
  readonly images: EntryImages;
  readonly cache: AnswerCache;
  readonly render: RenderAnswer;
}

/** Read one file, by its path relative to the site's root. Never throws for what is in the file. */
export type ReadEntry = (file: string) => Promise<EntryReading>;

/**
 * Create the function that turns a Markdown file into an entry.
 *
 * Path in; the entry, typed and rendered, and everything that is wrong with it out. Front matter with an error
 * gives no entry, but its answer is rendered all the same, so that the report is complete.
 */
export function createEntryReader({ site, history, images, cache, render }: EntryReaderOptions): ReadEntry {
  const findTag = createTagFinder(site.tags);
  const readInstant = createInstantReader(site.settings.timezone);

  return async (file) => {
    const identity = identityOf(file);
    const split = await readSplit(site.root, file);
    const misplaced = identity ? [] : [diagnose('file/misplaced', { file }, {})];
    if (split.frontMatter === undefined)
      return { file, identity, diagnostics: [...misplaced, ...split.diagnostics] };

    const language = identity?.language ?? site.defaultLanguage;
    const request = { source: split.text, file, language };
    const answer = await cache.render({
      ...request,
      fingerprint: (src) => images.fingerprint(src, file),
      render: () => render(request, (src) => images.resolve(src, file)),
    });
    const reading = readFrontMatter({ text: split.frontMatter, file, firstLine: 2 });
    const checked = checkFrontMatter({ reading, identity, site, findTag, readInstant });
    const diagnostics: Diagnostic[] = [
      ...misplaced,
      ...reading.diagnostics,
      ...checked.diagnostics,
      ...answer.diagnostics,
    ];
    if (!identity || !checked.value) return { file, identity, diagnostics };
    const { value } = checked;
    const changed = value.updated ?? history.lastChange.get(file) ?? value.date;
    const entry: Entry = {
      ...identity,
      file,
      title: value.title,
      databases: value.databases,
      tags: value.tags,
      date: value.date,
      updated: [changed, value.date].sort().at(-1) ?? value.date,
      summary: value.summary ?? answer.summary,
      keywords: value.keywords,
      aliases: value.aliases,
      related: value.related.map((name) => relatedName(name.normalize('NFC'), identity)),
      draft: value.draft,
      translated: value.translated,
      lines: value.lines,
      answer,
    };
    return { file, identity, entry, diagnostics };
  };
}

/** A name of a related question without a category means one of the same category. */
function relatedName(name: string, { category }: Identity): string {
  return name.includes('/') ? name : nameOf({ category, slug: name });
}

/** Read and cut a file; what the disk refuses is a diagnostic. Links on disk must stay inside the root. */
async function readSplit(root: string, file: string): Promise<SplitFile> {
  const path = join(root, file);
  const fail = (diagnostic: Diagnostic): SplitFile => ({
    text: '',
    isEmpty: true,
    diagnostics: [diagnostic],
  });
  try {
    const real = await realPathInside(root, path);
    if (real === undefined || !(await lstat(real)).isFile())
      return fail(diagnose('file/not-a-file', { file }, {}));
    const source = await readSource(real, file);
    return 'bytes' in source ? splitFile(source.bytes, file) : fail(source.diagnostic);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return fail(diagnose('file/unreadable', { file }, { reason: code }));
  }
}
