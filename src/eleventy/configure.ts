import type { UserConfig } from '@11ty/eleventy';
import type { EntryReading } from '../entry/entry.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import { outputPath } from '../pages/output-path.ts';
import type { Assembly, Publication } from '../project/project.ts';

/** What one run of Eleventy makes, besides the pages that it writes. */
export interface Outcome {
  readonly readings: readonly EntryReading[];
  readonly publication: Publication;
}

/**
 * Teach Eleventy a site: Markdown files become entries, entries seen together become pages.
 *
 * Eleventy finds the files, asks for each one's data, gathers them in a collection, and writes what is printed.
 * `onSeen` is called once, when all entries have been seen together.
 */
export function configure(
  eleventy: UserConfig,
  assembly: Assembly,
  onSeen: (outcome: Outcome) => void,
): void {
  const readings = new Map<string, EntryReading>();
  const claimed = new Set<string>();
  let publication: Publication | undefined;
  /** Eleventy stops at a second page for one file; we go on, since the report names both. */
  const claim = (address: string) => {
    const path = outputPath(address).toLowerCase();
    return !claimed.has(path) && claimed.add(path).has(path);
  };
  const printed = (address: string | undefined): string =>
    (address === undefined ? undefined : publication?.pages.get(address)?.()) ?? '';

  eleventy.setUseGitIgnore(false);
  eleventy.setDataFileSuffixes([]);
  // No folder of the content has a meaning of Eleventy's: `_data` would be run, `_includes` passed over.
  eleventy.setDataDirectory(nowhere);
  eleventy.setIncludesDirectory(nowhere);
  eleventy.setTemplateFormats(['md', pagesFormat]);

  eleventy.addExtension('md', {
    read: false, // front matter is ours to read, and to report when it is broken
    getData: async (inputPath) => {
      const reading = await assembly.read(fileOf(inputPath));
      readings.set(fileOf(inputPath), reading);
      const address = reading.entry && assembly.addressOf(reading.entry);
      return { permalink: address !== undefined && claim(address) ? outputPath(address) : false };
    },
    compile: (_content, inputPath) => () => printed(publication?.addressOf(fileOf(inputPath))),
    compileOptions: { cache: false, permalink: 'raw' },
  });

  // Pages that are no answers: one template, once for each of their addresses.
  eleventy.addCollection(pagesFormat, async (api) => {
    const files = api
      .getAll()
      .map(({ inputPath }) => fileOf(inputPath))
      .filter((file) => readings.has(file));
    // Files that Eleventy passes over (hidden, ignored, links to nothing) are read all the same, to be told of.
    const unseen = (await listMarkdown(assembly.site.root)).filter((file) => !readings.has(file));
    for (const file of unseen) readings.set(file, await assembly.read(file));
    const found = [...files, ...unseen].flatMap((file) => readings.get(file) ?? []);
    publication = assembly.publish(found);
    onSeen({ readings: found, publication });
    const answers = new Set(files.map((file) => publication?.addressOf(file)));
    return [...publication.pages.keys()].filter((address) => !answers.has(address) && claim(address));
  });
  eleventy.addExtension(pagesFormat, {
    compile: () => (data) => printed(data.model),
    compileOptions: { cache: false, permalink: 'raw' },
  });
  eleventy.addTemplate(`pages.${pagesFormat}`, '', {
    pagination: { data: `collections.${pagesFormat}`, size: 1, alias: 'model' },
    permalink: ({ model }: { model: string }) => outputPath(model),
    eleventyExcludeFromCollections: true,
  });
}

const pagesFormat = 'kotae';
const nowhere = '.kotae-nowhere';

/** Eleventy's `./content/faq/en/sftp.md` as the path that everyone else knows. */
function fileOf(inputPath: string): string {
  return inputPath.replace(/^\.\//, '');
}
