import { once } from '../cache/once.ts';
import { lastChangeOf } from '../catalog/last-change.ts';
import type { Entry } from '../entry/entry.ts';
import { addressSetting } from '../site/address-setting.ts';
import { labelOf } from '../site/label-of.ts';
import { fill } from '../site/texts/texts.ts';
import type { Database } from '../site/vocabulary.ts';
import { categoryTitle } from './category-title.ts';
import { contactPanel } from './contact.ts';
import type { LanguageContext } from './context.ts';
import { countWords } from './counts.ts';
import { facetsOf, givenWords } from './facets.ts';
import { createFrame } from './frame.ts';
import { categoryOf, entriesOf, type ListingSubject } from './listing-subject.ts';
import { mailAddress } from './mail-address.ts';
import type { Link } from './models/frame.ts';
import type { ListingPage, Pagination } from './models/pages.ts';
import { homeLink } from './named-links.ts';
import type { PageKeys } from './page-keys.ts';
import type { PlannedPage } from './planned-page.ts';
import { prefilled } from './prefill.ts';
import { rowGroups } from './row-groups.ts';

/** A list longer than this goes on, on static pages; its facets then fetch all rows from one file. */
export const rowsPerPage = 200;

/** Plan the pages of the index of a category, a database or a tag: one, or more when the list is long. */
export function listingPages(
  context: LanguageContext,
  subject: ListingSubject,
  keys: PageKeys,
): PlannedPage[] {
  const entries = entriesOf(context, subject);
  const count = Math.max(1, Math.ceil(entries.length / rowsPerPage));
  const whole = once(() => ({
    facets: facetsOf(context, subject, entries),
    given: givenWords(context, entries),
    total: entries.length,
    totalText: countWords(context, entries),
  }));
  return Array.from({ length: count }, (_, index) => ({
    address: addressOf(context, subject, index),
    file: `content/${files[subject.kind]}.yaml`,
    setting: addressSetting(context.site, subject.kind),
    key: () => keys.ofList(context.language.id, entries, addressOf(context, subject, index)),
    indexing: () => ({
      versions: versionsOf(context, subject, index),
      changed: lastChangeOf(entries),
    }),
    page: () => listingPage(context, subject, { entries, index, count, whole: whole() }),
  }));
}

const files = {
  questions: 'categories',
  category: 'categories',
  database: 'databases',
  tag: 'tags',
} as const;

/** What an address pattern of a list is filled with. */
function valuesOf({ kind, term }: ListingSubject): { category: string } | { id: string } | undefined {
  if (kind === 'questions') return undefined;
  return kind === 'category' ? { category: term.id } : { id: term.id };
}

/** Address of one page of a list. */
function addressOf({ address }: LanguageContext, subject: ListingSubject, index: number): string {
  const first = address(subject.kind, valuesOf(subject));
  return index === 0 ? first : `${first}page/${index + 1}/`;
}

/** Addresses of one page of a list, by language: lists differ in length, so that only their first pages match. */
function versionsOf(
  context: LanguageContext,
  subject: ListingSubject,
  index: number,
): Readonly<Record<string, string>> {
  if (index === 0) return context.versions(subject.kind, valuesOf(subject));
  return { [context.language.id]: addressOf(context, subject, index) };
}

/** Address of the file that holds all rows of a long list. */
export function rowsAddress(context: LanguageContext, subject: ListingSubject): string {
  return `${addressOf(context, subject, 0)}rows.json`;
}

interface Part {
  readonly entries: readonly Entry[];
  readonly index: number;
  readonly count: number;
  /** What every page says of the whole list. */
  readonly whole: Pick<ListingPage, 'facets' | 'given' | 'total' | 'totalText'>;
}

function listingPage(
  context: LanguageContext,
  subject: ListingSubject,
  { entries, index, count, whole }: Part,
): ListingPage {
  const { site, language, cut } = context;
  const { texts, format } = language;
  const { kind, term } = subject;
  const address = addressOf(context, subject, index);
  const label = shortTitleOf(context, subject);
  const categoryKind = categoryOf(subject)?.kind ?? 'question';
  const title = titleOf(context, subject);
  const name =
    count === 1 || index === 0
      ? title
      : `${title} (${fill(texts.list.page, { number: format.number(index + 1) })})`;
  const lead = 'description' in term ? term.description[language.id] : undefined;
  const databases = kind === 'database' ? [term.id] : [];
  const rows = entries.slice(index * rowsPerPage, (index + 1) * rowsPerPage);
  return {
    kind: 'listing',
    address,
    frame: createFrame(context, {
      address,
      title: name,
      description: lead ?? `${title}: ${whole.totalText}`,
      versions: versionsOf(context, subject, index),
      part: partOf(context, subject),
      database: kind === 'database' ? term : undefined,
      hasContact: categoryKind === 'question',
      scripts: entries.length > 0 ? ['facets'] : [],
      styles: ['listing'],
    }),
    subject: { kind, id: term.id, label, categoryKind },
    breadcrumb: breadcrumbOf(context, subject),
    title: cut(title),
    lead,
    facts: kind === 'database' ? factsOf(context, term, { address, title }) : [],
    ...whole,
    ...rowGroups(context, subject, rows, count === 1),
    pagination: count === 1 ? undefined : paginationOf(context, { index, count }, subject),
    rows: count === 1 ? undefined : site.addresses.href(rowsAddress(context, subject)),
    contact: categoryKind === 'question' ? contactPanel(context, databases, { address, title }) : undefined,
  };
}

function shortTitleOf({ language: { id, texts } }: LanguageContext, { kind, term }: ListingSubject): string {
  return kind === 'questions' ? texts.list.allQuestions : labelOf(term, id);
}

function titleOf(context: LanguageContext, subject: ListingSubject): string {
  const { id, texts } = context.language;
  const { kind, term } = subject;
  const label = shortTitleOf(context, subject);
  if (kind === 'category') return categoryTitle(context, term);
  if (kind === 'database') return term.name[id] ?? label;
  return kind === 'tag' ? fill(texts.list.tag, { name: label }) : label;
}

function partOf({ address }: LanguageContext, { kind }: ListingSubject): string | undefined {
  if (kind === 'category' || kind === 'questions') return undefined;
  return address(kind === 'database' ? 'databases' : 'tags');
}

function breadcrumbOf(context: LanguageContext, { kind }: ListingSubject): Link[] {
  const { language, link } = context;
  const home = homeLink(context);
  if (kind === 'database') return [home, { href: link('databases'), text: language.texts.list.allDatabases }];
  if (kind === 'tag') return [home, { href: link('tags'), text: language.texts.list.allTags }];
  return [home];
}

function factsOf(
  context: LanguageContext,
  database: Database,
  page: { readonly address: string; readonly title: string },
): Link[] {
  const { contact, site, id } = database;
  const { language } = context;
  const { list } = language.texts;
  const { prefill } = context.site.settings.contact ?? {};
  const [form, home] = [contact[language.id], site[language.id]];
  const name = labelOf(database, language.id);
  return [
    ...(form === undefined
      ? []
      : [
          {
            href: prefilled(context, form, prefill, { ...page, databases: [id] }),
            text: mailAddress(form) ?? list.contact,
          },
        ]),
    ...(home === undefined ? [] : [{ href: home, text: fill(list.site, { name }) }]),
  ];
}

function paginationOf(
  context: LanguageContext,
  { index, count }: { index: number; count: number },
  subject: ListingSubject,
): Pagination {
  const { site, language } = context;
  const hrefOf = (page: number) => site.addresses.href(addressOf(context, subject, page));
  return {
    number: index + 1,
    pages: Array.from({ length: count }, (_, page) => ({
      href: hrefOf(page),
      text: language.format.number(page + 1),
      current: page === index ? ('page' as const) : undefined,
    })),
    previous: index === 0 ? undefined : hrefOf(index - 1),
    next: index === count - 1 ? undefined : hrefOf(index + 1),
  };
}
