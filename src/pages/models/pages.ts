// Long, since all kinds of pages are distinguished in one place.
import type { Heading } from '../../markdown/answer.ts';
import type { CategoryKind } from '../../site/category-kinds.ts';
import type { Direction } from '../../site/direction.ts';
import type { Texts } from '../../site/texts/texts.ts';
import type {
  ContactPanel,
  Counterpart,
  DateText,
  EntryRow,
  Feedback,
  Fold,
  Frame,
  Link,
  PageAssets,
  PageBase,
  Phrases,
  TermLink,
} from './frame.ts';

/** One question with its answer, a dated article, or a plain page. */
export interface AnswerPage extends PageBase {
  readonly kind: 'answer';
  readonly categoryKind: CategoryKind;
  readonly breadcrumb: readonly Link[];
  readonly title: Phrases;
  readonly databases: readonly TermLink[];
  readonly tags: readonly TermLink[];
  /** Where there are so many that they would stand before the answer like another one: what opens. */
  readonly folds: { readonly databases?: Fold | undefined; readonly tags?: Fold | undefined };
  readonly published: DateText;
  /** Equal to `published` when the entry never changed. */
  readonly updated: DateText;
  /** Headings of the contents list; empty when there are fewer than three. */
  readonly contents: readonly (Heading & { readonly phrases: Phrases })[];
  /** Links past everything before the pictures, for the keyboard. */
  readonly skips: readonly Link[];
  /** Levels between the title and the first heading of the answer: each gets a hidden heading before it. */
  readonly hiddenLevels: readonly number[];
  /** Trusted HTML: it came out of the allow-list. Empty when there is no answer yet. */
  readonly html: string;
  readonly related: readonly EntryRow[];
  readonly contact?: ContactPanel | undefined;
  readonly feedback?: Feedback | undefined;
  readonly edit?: string | undefined;
  readonly counterparts: readonly Counterpart[];
  readonly draft: boolean;
}

/** One choice of a facet and how many of the list's entries have it. */
export interface FacetChoice {
  readonly id: string;
  readonly text: string;
  readonly count: number;
  /** Other words that an address may use for it: labels in all languages and synonyms. */
  readonly also: readonly string[];
  readonly href: string;
}

export interface Facet {
  readonly name: 'db' | 'tag';
  readonly title: string;
  readonly choices: readonly FacetChoice[];
}

/** Rows under one heading; a list that is not grouped has one group without a heading. */
export interface RowGroup {
  readonly heading?: string | undefined;
  readonly id?: string | undefined;
  /** Rows of another kind than the list's own, such as news on a database's page: they stay apart in every order. */
  readonly apart?: boolean | undefined;
  readonly rows: readonly EntryRow[];
}

export type Grouping = 'year' | 'tag' | 'database';

/** The index of a category, of a database or of a tag, or of all questions where several categories have some. */
export interface ListingPage extends PageBase {
  readonly kind: 'listing';
  readonly subject: {
    readonly kind: 'questions' | 'category' | 'database' | 'tag';
    readonly id: string;
    readonly label: string;
    readonly categoryKind: CategoryKind;
  };
  readonly breadcrumb: readonly Link[];
  readonly title: Phrases;
  readonly lead?: string | undefined;
  /** A database's contact and home page. */
  readonly facts: readonly Link[];
  readonly facets: readonly Facet[];
  /** What every entry of the list has, in all its names: no filter, but none that is unknown. */
  readonly given: Readonly<Record<Facet['name'], readonly string[]>>;
  /** All entries of the list over all its pages. */
  readonly total: number;
  /** "34 questions", or "34 questions, 5 in News". */
  readonly totalText: string;
  readonly groups: readonly RowGroup[];
  /** What the groups of a list are; undefined where the list is not grouped. */
  readonly grouping?: Grouping | undefined;
  /** Static pages of a list longer than one page can hold; undefined when there is one page. */
  readonly pagination?: Pagination | undefined;
  /** Address of the JSON file with all rows, when there is more than one page. */
  readonly rows?: string | undefined;
  readonly contact?: ContactPanel | undefined;
}

export interface Pagination {
  readonly number: number;
  readonly pages: readonly Link[];
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** The list of all databases or of all tags, with counts. */
export interface DirectoryPage extends PageBase {
  readonly kind: 'directory';
  readonly of: 'databases' | 'tags';
  readonly breadcrumb: readonly Link[];
  readonly title: string;
  readonly summary: string;
  readonly terms: readonly TermLink[];
}

/** The words that answers explain. */
export interface GlossaryPage extends PageBase {
  readonly kind: 'glossary';
  readonly breadcrumb: readonly Link[];
  readonly title: string;
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly meaning: string;
    /** The question that says more. */
    readonly answer?: Link | undefined;
  }[];
}

export interface HomePage extends PageBase {
  readonly kind: 'home';
  /** "34 questions", "8 databases", "Updated 2 July 2026". */
  readonly edition: readonly string[];
  readonly featured: readonly EntryRow[];
  readonly all?: Link | undefined;
  readonly databases: readonly TermLink[];
  readonly tags: readonly TermLink[];
  readonly recent: readonly EntryRow[];
  /** Newest entries of each category of articles. */
  readonly news: readonly {
    readonly title: string;
    /** Words of the link to all of them. */
    readonly more: string;
    readonly href: string;
    readonly rows: readonly EntryRow[];
  }[];
  readonly contact?: ContactPanel | undefined;
}

/** Where the header's form leads: results by script, databases and tags without. */
export interface SearchPage extends PageBase {
  readonly kind: 'search';
  readonly databases: readonly TermLink[];
  readonly tags: readonly TermLink[];
  /** Questions that the home page names first: offered where no searches are named. */
  readonly featured: readonly Link[];
}

/** `404.html`, in every language of the site. */
export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found';
  /** Has the page speak the language of the address. */
  readonly script: string;
  readonly sections: readonly {
    readonly language: string;
    readonly direction?: Direction | undefined;
    readonly name: string;
    /** Href of its home page, below which its pages stand. */
    readonly home: string;
    /** What is around the page in this language. */
    readonly frame: Frame;
    readonly texts: Texts;
    readonly action: string;
    readonly links: readonly Link[];
  }[];
}

/** A page that only redirects: `/`, an alias, a former address. */
export interface RedirectPage {
  readonly kind: 'redirect';
  readonly address: string;
  readonly language: string;
  readonly direction?: Direction | undefined;
  readonly texts: Texts;
  readonly siteTitle: string;
  /** Name and version of what made the page. */
  readonly generator?: string | undefined;
  /** Href of the page that it leads to. */
  readonly target: string;
  /** Absolute where the site names an origin. */
  readonly canonical: string;
  /** On `/` only: the homes that the script chooses from by the remembered or preferred language. */
  readonly homes: readonly Pick<Counterpart, 'language' | 'direction' | 'name' | 'href'>[];
  /** Script that keeps the query, or chooses the home. */
  readonly script: string;
}

/** In `kotae dev`: what is wrong with a page, in place of the page. */
export interface BrokenPage {
  readonly kind: 'broken';
  readonly address: string;
  readonly language: string;
  readonly assets: Pick<PageAssets, 'stylesheet' | 'styles'>;
  readonly file: string;
  /** Where it is and what is wrong, worded in the language of the terminal. */
  readonly problems: readonly {
    readonly place: string;
    readonly rule: string;
    readonly message: string;
    readonly hint: string;
  }[];
}

/** In `kotae dev`: the status of the site. Everything is worded in the language of the terminal. */
export interface StatusPage {
  readonly kind: 'status';
  readonly address: string;
  readonly language: string;
  readonly assets: Pick<PageAssets, 'stylesheet' | 'styles'>;
  readonly title: string;
  readonly questions: {
    readonly title: string;
    readonly head: string;
    readonly languages: readonly { readonly id: string; readonly name: string }[];
    /** One count for each language; `most` is the longest bar. */
    readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
    readonly most: number;
    readonly total: { readonly name: string; readonly counts: readonly number[] };
  };
  readonly translations: {
    readonly title: string;
    /** Sentences that sum up. */
    readonly summary: readonly string[];
    readonly missing: readonly { readonly page: Link; readonly file: string; readonly text: string }[];
    readonly stale: readonly {
      readonly page: Link;
      readonly file: string;
      readonly text: string;
      readonly since: string;
      readonly lines: readonly { readonly change: 'removed' | 'added'; readonly text: string }[];
      readonly accept: string;
    }[];
  };
  readonly old: {
    readonly title: string;
    readonly none?: string | undefined;
    readonly pages: readonly { readonly page: Link; readonly date: DateText; readonly file: string }[];
  };
  readonly problems: {
    readonly title: string;
    readonly lead: string;
    readonly most: number;
    readonly counts: readonly { readonly name: string; readonly count: number }[];
  };
}

/** A page that a template of the site itself made, in Kotae's frame. */
export interface TemplatePage extends PageBase {
  readonly kind: 'template';
  readonly breadcrumb: readonly Link[];
  readonly title: Phrases;
  /** HTML as the template printed it. */
  readonly html: string;
}

export type FramedPage =
  | AnswerPage
  | ListingPage
  | DirectoryPage
  | GlossaryPage
  | HomePage
  | SearchPage
  | NotFoundPage
  | TemplatePage;
export type Page = FramedPage | RedirectPage | BrokenPage | StatusPage;

/** What a component of the site's own in `layouts/slots/` is given. */
export interface SlotProps {
  readonly page: FramedPage;
  readonly frame: Frame;
}
