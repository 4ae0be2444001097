import type { MissingTranslation, Translation } from '../../catalog/translations.ts';
import { countBySeverity } from '../../diagnostics/arrange.ts';
import { compareTexts } from '../../diagnostics/compare-texts.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/rule.ts';
import type { Entry } from '../../entry/entry.ts';
import type { CheckedContent } from '../rule.ts';
import { translationsOf } from '../translations-of.ts';
import { type SourceChanges, sourceChanges } from './source-changes.ts';

/** How many questions there are of something, by language. */
export interface StatusRow {
  /** A database; undefined for questions that name none. */
  readonly id?: string | undefined;
  readonly label: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
}

/** A translation whose source has changed; `changes` is missing where git does not know the earlier version. */
export interface StaleTranslation extends Translation {
  readonly changes?: SourceChanges | undefined;
}

/** The status of a site: what there is, what is missing, what has grown old, what is wrong. */
export interface SiteStatus {
  readonly languages: readonly string[];
  readonly databases: readonly StatusRow[];
  readonly totals: Readonly<Record<string, number>>;
  readonly missing: readonly MissingTranslation[];
  readonly stale: readonly StaleTranslation[];
  readonly unknown: readonly Translation[];
  readonly fresh: number;
  /** Pages that were last changed `years` ago or earlier, the oldest first. */
  readonly old: readonly Entry[];
  readonly years: number;
  readonly severities: Readonly<Record<Severity, number>>;
}

export interface StatusOptions {
  readonly content: CheckedContent;
  /** Everything that is wrong, for the counts. */
  readonly diagnostics: readonly Diagnostic[];
  /** A page is old after this many years. Default: 3. */
  readonly years?: number | undefined;
  readonly now: Date;
}

/** Find the status of a site. */
export async function siteStatus(options: StatusOptions): Promise<SiteStatus> {
  const { content, diagnostics, years = 3, now } = options;
  const { site, catalog, pages } = content;
  const { translations, missing } = translationsOf(content);
  const byFile = new Map(pages.map((page) => [page.entry.file, page]));
  const stale = translations.filter(({ state }) => state === 'stale');
  const languages = [...site.languages.keys()];
  const questions = catalog.entries.filter(
    ({ category }) => site.categories.get(category)?.kind === 'question',
  );
  const count = (belongs: (entry: Entry) => boolean) =>
    Object.fromEntries(
      languages.map((id) => [
        id,
        questions.filter((entry) => entry.language === id && belongs(entry)).length,
      ]),
    );
  const none = count(({ databases }) => databases.length === 0);
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return {
    languages,
    databases: [
      ...[...site.databases.values()].map(({ id, label }) => ({
        id,
        label,
        counts: count(({ databases }) => databases.includes(id)),
      })),
      ...(Object.values(none).some((number) => number > 0) ? [{ label: {}, counts: none }] : []),
    ],
    totals: count(() => true),
    missing,
    stale: await Promise.all(
      stale.map(async (translation) => {
        const page = byFile.get(translation.source.file);
        const hash = translation.entry.translated?.source;
        const changes = page && hash !== undefined ? await sourceChanges(site.root, page, hash) : undefined;
        return { ...translation, changes };
      }),
    ),
    unknown: translations.filter(({ state }) => state === 'unknown'),
    fresh: translations.filter(({ state }) => state === 'fresh').length,
    old: catalog.entries
      // An article is of its day: only what answers a question can grow old.
      .filter(({ category }) => site.categories.get(category)?.kind !== 'article')
      .filter(({ updated }) => updated < limit.toISOString())
      .sort((a, b) => compareTexts(a.updated, b.updated)),
    years,
    severities: countBySeverity(diagnostics),
  };
}
