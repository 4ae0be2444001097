import { resolve } from 'node:path';
import { type Terminal, UsageError } from 'kotae/command-line';
import type { CategoryKind } from 'kotae/site';
import { checkedOrigin, checkedZone, isFolder, readSuffixes, runImport } from '../run-import.ts';
import { type ImportTexts, importTexts } from '../texts.ts';
import { importJekyll, listCollections } from './import-jekyll.ts';

export interface RunJekyllOptions {
  readonly root: string;
  readonly lang?: string;
  readonly collection?: string;
  readonly kind?: CategoryKind;
  readonly suffix: readonly string[];
  readonly language?: string;
  readonly origin?: string;
  readonly timezone?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly compare?: string;
  readonly json?: boolean;
}

/** Write the pages of another generator into a site folder. Returns the exit code. */
export async function runJekyll(
  written: string,
  options: RunJekyllOptions,
  terminal: Terminal,
): Promise<number> {
  const messages = importTexts[terminal.language];
  const source = resolve(written);
  const root = resolve(options.root);
  if (!isFolder(source)) throw new UsageError(messages.noSource(written));
  const collection = await chooseCollection(source, options, messages);
  terminal.info(messages.reading(written, collection));
  const result = await importJekyll({
    source,
    root,
    collection,
    suffixes: readSuffixes(options.suffix, messages),
    kind: options.kind,
    language: options.language?.toLowerCase(),
    origin: checkedOrigin(options.origin, messages),
    timezone: checkedZone(options.timezone, messages),
    onProgress: (done, total, page) => terminal.progress(messages.progress(done, total, page)),
  });
  terminal.progress('');
  if (result.pages.length === 0)
    throw new UsageError(messages.noCollection(collection, await listCollections(source)));
  return runImport(result, source, root, options, terminal);
}

async function chooseCollection(
  source: string,
  { collection }: RunJekyllOptions,
  messages: ImportTexts,
): Promise<string> {
  const known = await listCollections(source);
  const [only] = known;
  const chosen =
    collection?.replace(/^_/, '') ?? (known.includes('faq') ? 'faq' : known.length === 1 ? only : undefined);
  if (chosen === undefined) throw new UsageError(messages.whichCollection(known));
  if (!known.includes(chosen)) throw new UsageError(messages.noCollection(chosen, known));
  return chosen;
}
