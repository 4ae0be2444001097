import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { answerPage } from './answer-page.ts';
import { addressDiagnostics } from './check-addresses.ts';
import type { LanguageContext, PagesContext } from './context.ts';
import { directoryPage } from './directory-page.ts';
import { glossaryPage, hasGlossary } from './glossary-page.ts';
import { homePage } from './home-page.ts';
import { languageContext } from './language-context.ts';
import { listingPages, rowsAddress, rowsPerPage } from './listing-page.ts';
import { entriesOf, type ListingSubject } from './listing-subject.ts';
import type { EntryRow } from './models/frame.ts';
import type { AnswerPage, Page } from './models/pages.ts';
import { notFoundPage } from './not-found-page.ts';
import { once } from './once.ts';
import type { PlannedPage } from './planned-page.ts';
import { formerPage, rootPage } from './redirect-pages.ts';
import { entryRows } from './rows.ts';
import { searchPage } from './search-page.ts';

/** All pages of a site as models. */
export interface Pages {
  /** Made when it is first asked for. */
  readonly answer: (entry: Entry) => AnswerPage;
  /** Every page that is no answer, in a fixed order. */
  readonly others: readonly PlannedPage[];
  /** All rows of each list that is longer than a page, made when they are asked for, by the address of their file. */
  readonly rows: ReadonlyMap<string, () => readonly EntryRow[]>;
  /** Addresses that two pages claim. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turn the catalog into page models. */
export function createPages(context: PagesContext): Pages {
  const answers = new Map<Entry, AnswerPage>();
  const contexts = new Map<string, LanguageContext>();
  for (const language of context.site.languages.values())
    contexts.set(language.id, languageContext(context, language));
  const listings = [...contexts.values()].flatMap((each) =>
    subjectsOf(each).map((subject) => ({ each, subject })),
  );
  const long = listings.filter(({ each, subject }) => entriesOf(each, subject).length > rowsPerPage);
  const own = [
    ...[...contexts.values()].flatMap((each) => [
      planned(each.address('home'), () => homePage(each)),
      ...directories(each),
      planned(each.address('search'), () => searchPage(each)),
      ...glossary(each),
    ]),
    ...listings.flatMap(({ each, subject }) => listingPages(each, subject)),
    ...[...notFoundPage(context), ...rootPage(context)].map((page) => planned(page.address, () => page)),
  ];
  const former = context.catalog.former
    .flatMap((each) => formerPage(context, each))
    .map((page) => planned(page.address, () => page));
  return {
    answer: (entry) => {
      const language = contexts.get(entry.language);
      if (!language) throw new TypeError(`no language ${entry.language} for ${entry.file}`);
      const page = answers.get(entry) ?? answerPage(language, entry);
      answers.set(entry, page);
      return page;
    },
    others: [...own, ...former],
    rows: new Map(
      long.map(({ each, subject }) => [
        rowsAddress(each, subject),
        () => entryRows(each, entriesOf(each, subject), subject),
      ]),
    ),
    diagnostics: addressDiagnostics(context, own),
  };
}

/** A page that comes from the settings. */
function planned(address: string, make: () => Page): PlannedPage {
  return { address, file: 'content/site.yaml', page: once(make) };
}

function directories(context: LanguageContext): PlannedPage[] {
  const { site, address } = context;
  return (['databases', 'tags'] as const)
    .filter((of) => site[of].size > 0)
    .map((of) => planned(address(of), () => directoryPage(context, of)));
}

function glossary(context: LanguageContext): PlannedPage[] {
  return hasGlossary(context, context.language.id)
    ? [planned(context.address('glossary'), () => glossaryPage(context))]
    : [];
}

function subjectsOf({ site }: LanguageContext): ListingSubject[] {
  return [
    ...[...site.categories.values()]
      .filter(({ kind }) => kind !== 'page')
      .map((term) => ({ kind: 'category', term }) as const),
    ...[...site.databases.values()].map((term) => ({ kind: 'database', term }) as const),
    ...[...site.tags.values()].map((term) => ({ kind: 'tag', term }) as const),
  ];
}
