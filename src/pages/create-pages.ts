import { lastChangeOf } from '../catalog/last-change.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { addressSetting } from '../site/address-setting.ts';
import { hasTerms } from '../site/glossary.ts';
import { settingsFile } from '../site/settings-file.ts';
import { answerPage, relatedTo, versionsOf } from './answer-page.ts';
import { addressDiagnostics } from './check-addresses.ts';
import { clashingSettings } from './clashing-settings.ts';
import type { LanguageContext, PagesContext } from './context.ts';
import { directoryPage } from './directory-page.ts';
import { glossaryPage, glossaryVersions } from './glossary-page.ts';
import { homePage } from './home-page.ts';
import { languageContext } from './language-context.ts';
import { listingPages, rowsAddress, rowsPerPage } from './listing-page.ts';
import { entriesOf, type ListingSubject } from './listing-subject.ts';
import type { EntryRow } from './models/frame.ts';
import type { Page, TemplatePage } from './models/pages.ts';
import { notFoundPage } from './not-found-page.ts';
import { createPageKeys, type PageKeys } from './page-keys.ts';
import type { PlannedPage } from './planned-page.ts';
import { questionCategories } from './question-categories.ts';
import { formerLanguage, formerPage, formerTarget, rootPage } from './redirect-pages.ts';
import { entryRows } from './rows.ts';
import { searchPage } from './search-page.ts';
import { type TemplateContent, templatePage } from './template-page.ts';

/** A list of rows that a page fetches. */
export interface PlannedRows {
  readonly key: () => string;
  readonly rows: () => readonly EntryRow[];
}

/** All pages of a site as models. */
export interface Pages {
  /** The page of each entry, in the order of their files. */
  readonly answers: ReadonlyMap<Entry, PlannedPage>;
  /** Every page that is no answer, in a fixed order. */
  readonly others: readonly PlannedPage[];
  /** All rows of each list that is longer than a page, by the address of their file. */
  readonly rows: ReadonlyMap<string, PlannedRows>;
  /** A page that a template of the site itself made, in a language of the site; else in its default language. */
  readonly template: (language: string | undefined, content: TemplateContent) => TemplatePage;
  /** Addresses that two pages claim. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turn the catalog into page models. */
export function createPages(context: PagesContext): Pages {
  const { site, catalog } = context;
  const keys = createPageKeys(context);
  const contexts = new Map<string, LanguageContext>();
  for (const language of site.languages.values())
    contexts.set(language.id, languageContext(context, language));
  const listings = [...contexts.values()].flatMap((each) =>
    subjectsOf(each).map((subject) => ({ each, subject })),
  );
  const long = listings.filter(({ each, subject }) => entriesOf(each, subject).length > rowsPerPage);
  /** A page that comes from the settings, and may name any entry of its language. */
  const planned = (
    each: LanguageContext,
    kind: 'home' | 'databases' | 'tags' | 'search' | 'glossary',
    page: () => Page,
    versions = each.versions(kind),
  ): PlannedPage => ({
    address: each.address(kind),
    file: settingsFile,
    setting: addressSetting(site, kind),
    key: () => keys.ofLanguage(each.language.id, kind),
    indexing:
      kind === 'search'
        ? undefined
        : () => ({ versions, changed: lastChangeOf(catalog.ofLanguage(each.language.id)) }),
    page,
  });
  /** A page that names no entries. */
  const fixed = (page: Page): PlannedPage => ({
    address: page.address,
    file: settingsFile,
    key: () => keys.ofSite(page.address),
    page: () => page,
  });
  const indexPages = [
    ...[...contexts.values()].flatMap((each) => [
      planned(each, 'home', () => homePage(each)),
      ...directoriesOf(each).map((of) => planned(each, of, () => directoryPage(each, of))),
      planned(each, 'search', () => searchPage(each)),
      ...(hasTerms(each.site, each.language.id)
        ? [planned(each, 'glossary', () => glossaryPage(each), glossaryVersions(each))]
        : []),
    ]),
    ...listings.flatMap(({ each, subject }) => listingPages(each, subject, keys)),
    ...[...notFoundPage(context), ...rootPage(context)].map((page) => fixed(page)),
  ];
  const clashing = clashingSettings(indexPages);
  const answers = new Map<Entry, PlannedPage>();
  for (const entry of catalog.entries) {
    const each = contexts.get(entry.language);
    if (each) answers.set(entry, plannedAnswer(each, entry, keys));
  }
  const former = catalog.former.map((each): PlannedPage => {
    return {
      address: each.from,
      file: settingsFile,
      key: () => keys.ofSite(each.from, formerTarget(site, each), formerLanguage(site, each)),
      page: () => formerPage(context, each),
    };
  });
  return {
    answers,
    others: [...indexPages, ...former],
    rows: new Map(
      long.map(({ each, subject }) => {
        const [address, entries] = [rowsAddress(each, subject), entriesOf(each, subject)];
        return [
          address,
          {
            key: () => keys.ofList(each.language.id, entries, address),
            rows: () => entryRows(each, entries, subject),
          },
        ];
      }),
    ),
    template: (language, content) => {
      const each = contexts.get(language ?? '') ?? contexts.get(site.defaultLanguage);
      if (!each) throw new TypeError(`no language ${site.defaultLanguage}`);
      return templatePage(each, content);
    },
    diagnostics: [...clashing.diagnostics, ...addressDiagnostics(catalog.former, answers, clashing.distinct)],
  };
}

function plannedAnswer(context: LanguageContext, entry: Entry, keys: PageKeys): PlannedPage {
  return {
    address: context.site.addresses.ofEntry(entry),
    file: entry.file,
    key: () => keys.ofAnswer(entry, relatedTo(context, entry)),
    indexing: entry.draft
      ? undefined
      : () => ({ versions: versionsOf(context, entry).versions, changed: entry.updated }),
    page: () => answerPage(context, entry),
  };
}

/** The directories that a site has; one that would be empty is left out. */
function directoriesOf({ site }: LanguageContext): ('databases' | 'tags')[] {
  return (['databases', 'tags'] as const).filter((of) => site[of].size > 0);
}

function subjectsOf(context: LanguageContext): ListingSubject[] {
  const { site } = context;
  const questions = { kind: 'questions', term: { id: 'questions', label: {} } } as const;
  return [
    ...(questionCategories(context).length > 1 ? [questions] : []),
    ...[...site.categories.values()]
      .filter(({ kind }) => kind !== 'page')
      .map((term) => ({ kind: 'category', term }) as const),
    ...[...site.databases.values()].map((term) => ({ kind: 'database', term }) as const),
    ...[...site.tags.values()].map((term) => ({ kind: 'tag', term }) as const),
  ];
}
