import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { fileFingerprint } from '../files/fingerprint.ts';
import { hashOf } from '../files/hash-of.ts';
import { linkedTo } from '../files/linked-to.ts';
import { realPathInside } from '../files/real-path-inside.ts';
import type { ResolvedImage } from '../images/image.ts';
import type { Site } from '../site/site.ts';
import { createTagFinder } from '../site/tag-finder.ts';
import { readSource } from '../source/read-source.ts';
import { followAliases } from './alias-links.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import type { Entry, EntryReading, Identity } from './entry.ts';
import { answerKey, type EntryRecord, type EntryStore, storedAnswer, storeEntry } from './entry-store.ts';
import { readFrontMatter } from './front-matter.ts';
import type { History } from './history.ts';
import { identityOf, nameOf } from './identity.ts';
import { createInstantReader } from './instant.ts';
import type { RenderAnswer } from './render-answer.ts';
import type { Aliases } from './resolve-link.ts';
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
  readonly store: EntryStore;
  readonly render: RenderAnswer;
  /** Everything that answers are rendered with, and that front matter is checked against, besides their files. */
  readonly inputs: { readonly rendered: string; readonly checked: string };
}

/**
 * Read one file, by its path relative to the site's root. Never throws for what is in the file.
 *
 * Links may be written with the former addresses `aliases` of other answers; while these are not known, an answer that
 * the store has is taken as it is.
 */
export type ReadEntry = (file: string, aliases?: Aliases) => Promise<EntryReading>;

/**
 * Create the function that turns a Markdown file into an entry.
 *
 * Path in; the entry, typed and rendered, and everything that is wrong with it out. Front matter with an error
 * gives no entry, but its answer is rendered all the same, so that the report is complete. A file that the store
 * knows is read only when it, its pictures or the settings have changed.
 */
export function createEntryReader(options: EntryReaderOptions): ReadEntry {
  const { site, history, images, store, inputs } = options;
  const { basePath } = site.addresses;
  const renew = createRenewal(options);

  const isCurrent = async (record: EntryRecord, file: string, fingerprint: string, aliases?: Aliases) => {
    if (fingerprint === '' || record.fingerprint !== fingerprint) return false;
    if (!followAliases(record.answer.links, aliases, basePath)) return false;
    if (record.rendered !== inputs.rendered || record.checked !== inputs.checked) return false;
    return imagesAreSame(record, file, images);
  };

  return async (file, aliases) => {
    const identity = identityOf(file);
    const misplaced = identity ? [] : [diagnose('file/misplaced', { file }, {})];
    const fingerprint = fileFingerprint(join(site.root, file), Date.now());
    const known = store.facts(file);
    const record =
      known && (await isCurrent(known, file, fingerprint, aliases))
        ? known
        : await renew(file, identity, fingerprint, known, aliases);
    if ('failure' in record) return { file, identity, diagnostics: [...misplaced, ...record.failure] };
    const { frontMatter, answer } = record;
    const diagnostics = [...misplaced, ...frontMatter.diagnostics, ...answer.diagnostics];
    if (!identity || !frontMatter.value) return { file, identity, diagnostics };
    const { value } = frontMatter;
    const changed = value.updated ?? history.lastChange.get(file) ?? value.date;
    const updated = [changed, value.date].sort().at(-1) ?? value.date;
    // Written out: Node 20 gives each object that begins with a spread a shape of its own, which makes all that read it slow.
    const { category, language, slug } = identity;
    const entry: Entry = {
      category,
      language,
      slug,
      file,
      title: value.title,
      databases: value.databases,
      tags: value.tags,
      date: value.date,
      updated,
      summary: value.summary ?? answer.summary,
      keywords: value.keywords,
      aliases: value.aliases,
      related: value.related.map((name) => relatedName(name.normalize('NFC'), identity)),
      draft: value.draft,
      publish: value.publish,
      until: value.until,
      translated: value.translated,
      lines: value.lines,
      answer: storedAnswer(store, file, record),
      key: hashOf(file, answerKey(record), updated),
      derive: (part, key, make) => store.part(file, part, key, make),
    };
    return { file, identity, entry, diagnostics };
  };
}

/** What a file turned out to hold, or why it gives nothing. */
type Renewal = EntryRecord | { readonly failure: readonly Diagnostic[] };

/** Create the function that reads a file anew, and renders its answer if it must. */
function createRenewal({ site, images, store, render, inputs }: EntryReaderOptions) {
  const findTag = createTagFinder(site.tags);
  const readInstant = createInstantReader(site.settings.timezone);
  return async (
    file: string,
    identity: Identity | undefined,
    fingerprint: string,
    known: EntryRecord | undefined,
    aliases: Aliases | undefined,
  ): Promise<Renewal> => {
    const split = readSplit(site.root, file, site.settings.largestAnswer);
    if (split.frontMatter === undefined) return { failure: split.diagnostics };
    const databaseKey = site.settings.terms.database?.key;
    const reading = readFrontMatter({ text: split.frontMatter, file, firstLine: 2, databaseKey });
    const { value, diagnostics } = checkFrontMatter({ reading, identity, site, findTag, readInstant });
    const record = {
      fingerprint,
      source: hashOf(split.text),
      rendered: inputs.rendered,
      checked: inputs.checked,
      frontMatter: { value, diagnostics: [...reading.diagnostics, ...diagnostics] },
    };
    const isRendered =
      known?.source === record.source &&
      known.rendered === record.rendered &&
      followAliases(known.answer.links, aliases, site.addresses.basePath);
    if (known && isRendered && (await imagesAreSame(known, file, images))) {
      const kept = { ...record, images: known.images, answer: known.answer };
      store.set(file, kept);
      return kept;
    }
    const language = identity?.language ?? site.defaultLanguage;
    const answer = await render({ source: split.text, file, language, aliases }, (src) =>
      images.resolve(src, file),
    );
    const sources = [...new Set(answer.images.map(({ src }) => src))];
    const prints = await Promise.all(
      sources.map(async (src) => [src, await images.fingerprint(src, file)] as const),
    );
    return storeEntry(store, file, { ...record, images: Object.fromEntries(prints) }, answer);
  };
}

async function imagesAreSame(record: EntryRecord, file: string, images: EntryImages): Promise<boolean> {
  for (const [src, before] of Object.entries(record.images))
    if ((await images.fingerprint(src, file)) !== before) return false;
  return true;
}

/** A name of a related question without a category means one of the same category. */
function relatedName(name: string, { category }: Identity): string {
  return name.includes('/') ? name : nameOf({ category, slug: name });
}

/** Read and cut a file; what the disk refuses is a diagnostic. Links on disk must stay inside the root. */
function readSplit(root: string, file: string, largest: number): SplitFile {
  const path = join(root, file);
  const fail = (diagnostic: Diagnostic): SplitFile => ({
    text: '',
    diagnostics: [diagnostic],
  });
  const refuse = (diagnostic: Diagnostic) => {
    const to = linkedTo(path);
    return fail(to === undefined ? diagnostic : diagnose('file/linked-out', { file }, { to }));
  };
  try {
    const real = realPathInside(root, path);
    if (real === undefined || !lstatSync(real).isFile())
      return refuse(diagnose('file/not-a-file', { file }, {}));
    const source = readSource(real, file, largest);
    return 'bytes' in source ? splitFile(source.bytes, file) : fail(source.diagnostic);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const unreadable = diagnose('file/unreadable', { file }, { reason: code });
    return code === 'ENOENT' || code === 'ELOOP' ? refuse(unreadable) : fail(unreadable);
  }
}
