import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { exitCodes, type Terminal, UsageError } from 'kotae/command-line';
import { arrange, countBySeverity, type Diagnostic, printReport } from 'kotae/diagnostics';
import { type CategoryKind, languageSchema } from 'kotae/site';
import type { ChangeKind } from '../changes.ts';
import { type Comparison, comparePlan, hasContent, writePlan } from '../site-folder.ts';
import { type ImportTexts, importTexts } from '../texts.ts';
import { type ImportResult, importJekyll, listCollections } from './import-jekyll.ts';

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
}

/** Write the pages of another generator into a site folder. Brings the exit code. */
export async function runJekyll(
  written: string,
  options: RunJekyllOptions,
  terminal: Terminal,
): Promise<number> {
  const say = importTexts[terminal.language];
  const source = resolve(written);
  const root = resolve(options.root);
  if (!isFolder(source)) throw new UsageError(say.noSource(written));
  const collection = await chooseCollection(source, options, say);
  terminal.tell(say.reading(written, collection));
  const result = await importJekyll({
    source,
    root,
    collection,
    suffixes: readSuffixes(options.suffix, say),
    kind: options.kind,
    language: options.language,
    origin: checked(options.origin, /^https?:\/\/[^/\s?#]+\/?$/, say.notAddress),
    timezone: checkedZone(options.timezone, say),
    onProgress: (done, total) => terminal.progress(say.progress(done, total)),
  });
  terminal.progress('');
  if (result.pages.length === 0)
    throw new UsageError(say.noCollection(collection, await listCollections(source)));
  const comparison = await comparePlan(root, result.plan);
  const writes = comparison.added.length + comparison.changed.length;
  if (!options.dryRun && !options.force && writes > 0 && (await hasContent(root))) {
    throw new UsageError(say.hasContent(options.root, writes));
  }
  if (!options.dryRun) await writePlan(root, result.plan, comparison);
  const report = reportOf(result, relative(process.cwd(), source) || '.');
  if (report.length > 0) terminal.warn(printReport(report, terminal.language, terminal.colour));
  summarize(result, comparison, options, terminal, say);
  return countBySeverity(report).error > 0 ? exitCodes.problems : exitCodes.done;
}

async function chooseCollection(
  source: string,
  { collection }: RunJekyllOptions,
  say: ImportTexts,
): Promise<string> {
  const known = await listCollections(source);
  const [only] = known;
  const chosen =
    collection?.replace(/^_/, '') ?? (known.includes('faq') ? 'faq' : known.length === 1 ? only : undefined);
  if (chosen === undefined) throw new UsageError(say.whichCollection(known));
  if (!known.includes(chosen)) throw new UsageError(say.noCollection(chosen, known));
  return chosen;
}

function readSuffixes(written: readonly string[], say: ImportTexts): Map<string, string> {
  const suffixes = new Map<string, string>();
  for (const one of written.filter((text) => text !== 'none')) {
    const [language = '', suffix] = one.split(/=(.*)/s);
    if (suffix === undefined || !languageSchema.safeParse(language).success)
      throw new UsageError(say.notSuffix(one));
    suffixes.set(language, suffix);
  }
  return suffixes;
}

function checked(
  written: string | undefined,
  pattern: RegExp,
  explain: (written: string) => string,
): string | undefined {
  if (written !== undefined && !pattern.test(written)) throw new UsageError(explain(written));
  return written?.replace(/\/$/, '');
}

function checkedZone(written: string | undefined, { notZone }: ImportTexts): string | undefined {
  try {
    if (written !== undefined) new Intl.DateTimeFormat('en', { timeZone: written });
    return written;
  } catch {
    throw new UsageError(notZone(written ?? ''));
  }
}

/** Diagnostics with places that lead to the source from where the command was called. */
function reportOf({ ledger }: ImportResult, source: string): Diagnostic[] {
  const shown = ledger.diagnostics.map((diagnostic): Diagnostic => {
    const { place } = diagnostic;
    if (place.file.startsWith('content/')) return diagnostic;
    return { ...diagnostic, place: { ...place, file: join(source, place.file) } };
  });
  return arrange(shown);
}

function summarize(
  { pages, ledger }: ImportResult,
  { added, changed, unchanged }: Comparison,
  { root, dryRun }: RunJekyllOptions,
  { tell }: Terminal,
  say: ImportTexts,
): void {
  const languages = [...new Set(pages.map(({ language }) => language))].sort();
  const counts = languages.map(
    (language) => `${language} ${pages.filter((page) => page.language === language).length}`,
  );
  tell(say.pages(counts, pages.length));
  tell(ledger.counts.size === 0 ? say.noChanges : say.changes);
  for (const [kind, count] of ledger.counts) tell(say.change(kind as ChangeKind, count));
  if (ledger.diagnostics.length > 0) tell(say.look(ledger.diagnostics.length));
  if (dryRun) tell(say.wouldWrite(added.length, changed.length, unchanged.length, root));
  else if (added.length + changed.length === 0) tell(say.nothingToDo(root));
  else {
    tell(say.files(added.length, changed.length, unchanged.length, root));
    tell(say.next(root));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
