import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { answerPage } from './answer-page.ts';
import { addressDiagnostics } from './check-addresses.ts';
import type { LanguageContext, PagesContext } from './context.ts';
import { directoryPage } from './directory-page.ts';
import { homePage } from './home-page.ts';
import { languageContext } from './language-context.ts';
import { listingPages, rowsAddress, rowsPerPage } from './listing-page.ts';
import { categoryOf, entriesOf, type ListingSubject } from './listing-subject.ts';
import type { EntryRow } from './models/frame.ts';
import type { AnswerPage, Page } from './models/pages.ts';
import { notFoundPage } from './not-found-page.ts';
import { redirectPages } from './redirect-pages.ts';
import { entryRows } from './rows.ts';
import { searchPage } from './search-page.ts';

/** All pages of a site as models. */
export interface Pages {
  /** Made when it is first asked for. */
  readonly answer: (entry: Entry) => AnswerPage;
  /** Every page that is no answer, in a fixed order. */
  readonly others: readonly Page[];
  /** All rows of each list that is longer than a page, by the address of their file. */
  readonly rows: ReadonlyMap<string, readonly EntryRow[]>;
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
  const others = [
    ...[...contexts.values()].flatMap((each) => [homePage(each), ...directories(each), searchPage(each)]),
    ...listings.flatMap(({ each, subject }) => listingPages(each, subject)),
    ...notFoundPage(context),
    ...redirectPages(context),
  ];
  return {
    answer: (entry) => {
      const own = contexts.get(entry.language);
      if (!own) throw new TypeError(`no language ${entry.language} for ${entry.file}`);
      const page = answers.get(entry) ?? answerPage(own, entry);
      answers.set(entry, page);
      return page;
    },
    others,
    rows: new Map(
      long.map(({ each, subject }) => [
        rowsAddress(each, subject),
        entryRows(each, entriesOf(each, subject), categoryOf(subject)?.id),
      ]),
    ),
    diagnostics: addressDiagnostics(context, others),
  };
}

function directories(context: LanguageContext): Page[] {
  const { databases, tags } = context.site;
  return [
    ...(databases.size > 0 ? [directoryPage(context, 'databases')] : []),
    ...(tags.size > 0 ? [directoryPage(context, 'tags')] : []),
  ];
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
