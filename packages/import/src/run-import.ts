import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { exitCodes, type Terminal, UsageError } from 'kotae/command-line';
import { arrange, countBySeverity, type Diagnostic, forTerminal, printReport } from 'kotae/diagnostics';
import { languageSchema } from 'kotae/site';
import type { ChangeKind } from './changes.ts';
import { type Comparable, compareSite } from './compare/compare-site.ts';
import { printComparison } from './compare/print-comparison.ts';
import { comparisonTexts } from './compare/texts.ts';
import type { ImportLog } from './import-log.ts';
import { refusedAfter, refusedBy, withoutClashes } from './refused.ts';
import { diagnose, importRules } from './rules/index.ts';
import type { SectionPlace } from './section-place.ts';
import {
  type Comparison,
  comparePlan,
  hasContent,
  type ImportRecord,
  isAsWritten,
  type Plan,
  readRecord,
  writePlan,
} from './site-folder.ts';
import { type ImportTexts, importTexts } from './texts.ts';

/** What every importer is given. */
export interface WriteOptions {
  readonly root: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** The folder of the old generator's rendering, to be compared. */
  readonly compare?: string;
  /** Print the comparison as JSON. */
  readonly json?: boolean;
}

/** The result of an importer: files to write, and what to report of them. */
export interface ImportResult {
  /** Every file of the new site that the import makes. */
  readonly plan: Plan;
  readonly pages: readonly { readonly language: string }[];
  readonly log: ImportLog;
  /** What sections of the old navigation became, for a dry run to show. */
  readonly sections?: readonly SectionPlace[];
  /** What a comparison with the old rendering needs to know. */
  readonly comparable: Comparable;
}

/**
 * Write what an importer planned, and say what was done. Returns the exit code.
 *
 * Files that somebody edited since an earlier import stay, unless `force` is set. A folder with content that no import
 * wrote is refused without it. At last the site is looked at as a build would: what it refuses is reported.
 */
export async function runImport(
  result: ImportResult,
  source: string,
  root: string,
  options: WriteOptions,
  terminal: Terminal,
): Promise<number> {
  const messages = importTexts[terminal.language];
  const { plan, log } = result;
  if (options.json && options.compare === undefined) throw new UsageError(messages.onlyComparison);
  if (options.compare !== undefined && !isFolder(options.compare))
    throw new UsageError(comparisonTexts[terminal.language].noFolder(options.compare));
  const record = await readRecord(root);
  const found = await comparePlan(root, plan, record);
  let comparison: Comparison = options.force
    ? { ...found, changed: [...found.changed, ...found.kept.map(({ path }) => path)], kept: [] }
    : found;
  const writes = [...comparison.added, ...comparison.changed];
  const isOurs = Object.keys(record).length > 0 || !(await hasContent(root));
  if (!options.dryRun && !options.force && !isOurs && writes.length > 0)
    throw new UsageError(
      messages.hasContent(options.root, [...writes, ...found.kept.map(({ path }) => path)]),
    );
  for (const { path, both, isRemoved } of comparison.kept)
    if (isRemoved) log.report('import/removed', { file: path }, { both });
    else log.report('import/kept', { file: path }, { both });
  const apply = async (files: Plan, what: Comparison): Promise<Diagnostic[]> => {
    if (options.dryRun) return refusedAfter(root, files, what, record);
    await writePlan(root, files, what, record);
    return refusedBy(root);
  };
  let errors = await apply(plan, comparison);
  const keptPaths = new Set(comparison.kept.map(({ path }) => path));
  const written = new Map([...plan].filter(([path]) => !keptPaths.has(path)));
  const settled = withoutClashes(errors, written, log);
  if (settled.size > 0) {
    const files = new Map([...plan, ...settled]);
    errors = await apply(files, { ...comparison, changed: [...comparison.changed, ...settled.keys()] });
    comparison = withUnchanged(comparison, record, settled);
  }
  const report = reportOf(log, relative(process.cwd(), source) || '.', new Set(plan.keys()));
  if (report.length > 0) terminal.warn(printReport(report, terminal.language, terminal.colour, importRules));
  for (const { path, sides } of comparison.kept)
    if (sides !== undefined) terminal.warn(messages.sides(path, sides));
  summarize(result, report.length, comparison, options, terminal, messages);
  if (options.compare !== undefined) await compare(result, options.compare, options.json ?? false, terminal);
  if (errors.length > 0) {
    terminal.warn(messages.refused(errors.length));
    terminal.warn(printReport(errors, terminal.language, terminal.colour));
  } else if (!options.dryRun && comparison.added.length + comparison.changed.length > 0)
    terminal.info(messages.next(options.root));
  return countBySeverity(report).error + errors.length > 0 ? exitCodes.problems : exitCodes.done;
}

/** Count files that the last import wrote just so as unchanged, whatever the plan said. */
function withUnchanged(comparison: Comparison, record: ImportRecord, settled: Plan): Comparison {
  const asBefore = comparison.changed.filter((path) => isAsWritten(settled.get(path), record[path]));
  return {
    ...comparison,
    changed: comparison.changed.filter((path) => !asBefore.includes(path)),
    unchanged: [...comparison.unchanged, ...asBefore],
  };
}

/** Print how every page compares with the old generator's rendering, to standard output. */
async function compare(
  { plan, comparable }: ImportResult,
  oldSite: string,
  asJson: boolean,
  { language, progress }: Terminal,
): Promise<void> {
  const messages = comparisonTexts[language];
  const pages = await compareSite({
    ...comparable,
    plan,
    oldSite: resolve(oldSite),
    onProgress: (done, total, page) => progress(messages.progress(done, total, page)),
  });
  progress('');
  process.stdout.write(
    asJson ? `${JSON.stringify(pages, null, 2)}\n` : forTerminal(printComparison(pages, messages), false),
  );
}

/** Diagnostics with places that lead to the source from where the command was called. */
function reportOf({ diagnostics }: ImportLog, source: string, planned: ReadonlySet<string>): Diagnostic[] {
  const shown = withOneNotePerKey(diagnostics).map((diagnostic): Diagnostic => {
    const { place } = diagnostic;
    if (planned.has(place.file)) return diagnostic;
    return { ...diagnostic, place: { ...place, file: join(source, place.file) } };
  });
  return arrange(shown);
}

/** On how many pages the same is reported page by page. */
const fewPages = 3;

/** What is said of many pages alike is reported once: it would hide what matters. */
function withOneNotePerKey(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  const groupOf = ({ rule, values }: Diagnostic) => {
    const { key } = values as { key?: string };
    const isOne = rule === 'import/unknown-key' || (rule === 'import/value-set' && key === 'date');
    return isOne ? `${rule} ${key}` : undefined;
  };
  for (const diagnostic of diagnostics) {
    const group = groupOf(diagnostic);
    if (group !== undefined) groups.set(group, (groups.get(group) ?? []).concat(diagnostic));
  }
  return diagnostics.flatMap((diagnostic) => {
    const group = groups.get(groupOf(diagnostic) ?? '') ?? [];
    if (group.length <= fewPages) return [diagnostic];
    if (group[0] !== diagnostic) return [];
    const { key = '' } = diagnostic.values as { key?: string };
    const place = { file: diagnostic.place.file };
    const values = { key, pages: group.length };
    return [
      diagnostic.rule === 'import/unknown-key'
        ? diagnose('import/unknown-keys', place, values)
        : diagnose('import/values-set', place, values),
    ];
  });
}

function summarize(
  { pages, log, sections = [] }: ImportResult,
  told: number,
  { added, changed, unchanged, kept }: Comparison,
  { root, dryRun }: WriteOptions,
  { info }: Terminal,
  messages: ImportTexts,
): void {
  const languages = [...new Set(pages.map(({ language }) => language))].sort();
  const counts = languages.map(
    (language) => `${language} ${pages.filter((page) => page.language === language).length}`,
  );
  info(messages.pages(counts, pages.length));
  info(log.counts.size === 0 ? messages.noChanges : messages.changes);
  for (const [kind, count] of log.counts) info(messages.change(kind as ChangeKind, count));
  if (told > 0) info(messages.look(told));
  if (dryRun && sections.length > 0) {
    info(messages.sections);
    for (const section of sections) info(messages.section(section));
  }
  if (dryRun) info(messages.wouldWrite(added.length, changed.length, unchanged.length, root));
  else if (added.length + changed.length === 0 && kept.length === 0) info(messages.nothingToDo(root));
  else info(messages.files(added.length, changed.length, unchanged.length, root));
  if (kept.length > 0) info(messages.kept(kept.length));
}

/** Is there a folder at a path? */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Read `en=-e` and the like: what file names end in, per language. Throws a `UsageError`. */
export function readSuffixes(written: readonly string[], messages: ImportTexts): Map<string, string> {
  const suffixes = new Map<string, string>();
  for (const one of written.filter((text) => text !== 'none')) {
    const [language = '', suffix] = one.split(/=(.*)/s);
    if (suffix === undefined || !languageSchema.safeParse(language).success)
      throw new UsageError(messages.notSuffix(one));
    suffixes.set(language, suffix);
  }
  return suffixes;
}

/** Check scheme and host of the old site. Throws a `UsageError`. */
export function checkedOrigin(written: string | undefined, messages: ImportTexts): string | undefined {
  if (written !== undefined && !/^https?:\/\/[^/\s?#]+\/?$/.test(written))
    throw new UsageError(messages.notAddress(written));
  return written?.replace(/\/$/, '');
}

/** Check the name of a time zone. Throws a `UsageError`. */
export function checkedZone(written: string | undefined, { notZone }: ImportTexts): string | undefined {
  try {
    if (written !== undefined) new Intl.DateTimeFormat('en', { timeZone: written });
    return written;
  } catch {
    throw new UsageError(notZone(written ?? ''));
  }
}
