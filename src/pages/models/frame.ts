import type { ComponentChildren } from 'preact';
import type { AllowedHosts, PolicyParts } from '../../site/content-security-policy.ts';
import type { Direction } from '../../site/direction.ts';
import type { Texts } from '../../site/texts/texts.ts';

/** A short text cut where a line may break; joined without anything between, it is the text as written. */
export type Phrases = readonly string[];

/** Words that lead somewhere. `language` is set when it differs from the page's own. */
export interface Link {
  readonly href: string;
  readonly text: string;
  readonly language?: string | undefined;
  /** Which way its words run, when that differs from the page's own. */
  readonly direction?: Direction | undefined;
  /** The link leads to this page, or to the part of the site that it belongs to. */
  readonly current?: 'page' | 'true' | undefined;
}

/** A link of the running head; where that is narrow, the icon stands for its words. */
export interface NavigationLink extends Link {
  readonly icon?: 'contact' | undefined;
}

/** A database or a tag, as lists and labels link it. */
export interface TermLink extends Link {
  readonly id: string;
  readonly description?: string | undefined;
  /** How many questions it has, as the language writes the number, and as words ("3 questions"). */
  readonly count?: { readonly number: string; readonly words: string } | undefined;
}

/** The same page in another language. */
export interface Counterpart {
  readonly language: string;
  /** Which way the language runs, when that differs from the page's own. */
  readonly direction?: Direction | undefined;
  /** The language's name in itself, such as 日本語. */
  readonly name: string;
  readonly href: string;
  /** False when there is no such page: then `href` leads to the nearest index, and `text` says so. */
  readonly exists: boolean;
  /** What the link says in the other language. */
  readonly text: string;
}

/** Another address of the same content, for `<link rel="alternate" hreflang>`; absolute. */
export interface Alternate {
  readonly hreflang: string;
  readonly href: string;
}

/** A feed of this page's entries or of the whole site in this language. */
export interface FeedLink {
  readonly href: string;
  readonly title: string;
}

/** Files of the page that the browser loads. All are hrefs. */
export interface PageAssets {
  readonly stylesheet: string;
  /** More stylesheets, in the order they are wanted. */
  readonly styles: readonly string[];
  /** Fonts in WOFF2 that the page needs at once. */
  readonly fonts?: readonly string[] | undefined;
  /** Module scripts in the order they are wanted. */
  readonly scripts: readonly string[];
  /** Classic script in the head that sets the appearance before the first paint. */
  readonly appearanceScript: string;
  readonly icon: string;
  /** The icon as a PNG, for home screens. */
  readonly touchIcon: string;
  readonly manifest: string;
}

/** The picture that other services show with a link to a page. */
export interface SharedImage {
  /** Absolute address. */
  readonly address: string;
  /** Drawn for this purpose, and wide; otherwise an icon. */
  readonly isCard: boolean;
}

/** Places in every page for components of the site's own: end of the head, below the running head, end of the foot. */
export type SlotName = 'head' | 'header' | 'footer';

/** What is around every page: head, running head, foot. */
export interface Frame {
  readonly language: string;
  /** Set for a language that runs from right to left. */
  readonly direction?: Direction | undefined;
  readonly texts: Texts;
  /** The text of `<title>`. */
  readonly documentTitle: string;
  /** Name and version of what made the page, such as `Kotae 0.1.0`. */
  readonly generator?: string | undefined;
  readonly description: string;
  /** Absolute address; undefined when the site names no origin or the page is not to be indexed. */
  readonly canonical?: string | undefined;
  readonly indexed: boolean;
  readonly alternates: readonly Alternate[];
  /** Href of the page as Markdown. */
  readonly markdown?: string | undefined;
  /** Undefined when the site names no origin: other services read absolute addresses only. */
  readonly sharedImage?: SharedImage | undefined;
  /** When an answer was published and last changed: instants in ISO 8601, UTC. */
  readonly dates?: { readonly published: string; readonly updated: string } | undefined;
  /** Locales as Open Graph writes them, such as `en_GB`: the page's, then those of its other languages. */
  readonly locales: readonly string[];
  readonly feeds: readonly FeedLink[];
  readonly assets: PageAssets;
  /** Other hosts that the policy of the page allows. */
  readonly hosts?: AllowedHosts | undefined;
  /** What else the policy of the page allows. */
  readonly policy?: PolicyParts | undefined;
  /** What the site's own components print; filled when the page is printed. */
  readonly slots?: Readonly<Partial<Record<SlotName, () => ComponentChildren>>> | undefined;
  /** The path that the site is published under: begins and ends with a slash. */
  readonly basePath: string;
  readonly siteTitle: string;
  readonly home: string;
  readonly navigation: readonly NavigationLink[];
  readonly counterparts: readonly Counterpart[];
  /** Whether they are too many to stand beside each other: a menu of the head holds them. */
  readonly languagesInMenu: boolean;
  readonly search: SearchAccess;
  readonly footer: { readonly links: readonly Link[]; readonly licence?: string | undefined };
}

/** What the header's search needs. */
export interface SearchAccess {
  /** The search page, to which the form submits when there is no script. */
  readonly action: string;
  /** Often searched words with the address that searches them. */
  readonly often: readonly Link[];
  /** Folder of the index files; the page's language and the others, in the order of the site. */
  readonly index: string;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly databases: readonly { readonly id: string; readonly text: string; readonly href: string }[];
  readonly contact?: string | undefined;
}

/** What every page model has. */
export interface PageBase {
  /** Absolute within the site, such as `/en/faq/sftp/`. */
  readonly address: string;
  readonly frame: Frame;
}

/** What of a long list is in sight, and what opens the rest. */
export interface Fold {
  readonly shown: number;
  /** "and 54 more". */
  readonly more: string;
}

/** Databases or tags as a row names them. */
export interface TermLabels {
  readonly terms: readonly TermLink[];
  /** What stands for the others: "and 4 more", or "all databases" where none is named. */
  readonly more?: string | undefined;
}

/** One line of a list of entries. */
export interface EntryRow {
  /** `category/slug`. */
  readonly id: string;
  readonly href: string;
  readonly title: Phrases;
  /** Marks an article among questions: the label of its category, such as "News". */
  readonly category?: string | undefined;
  readonly databases: readonly TermLink[];
  readonly tags: readonly TermLink[];
  /** What the row says of its databases: not those that its heading names, and of many only the first few. */
  readonly labels: TermLabels;
  /** What it says of its tags: of many only the first few. */
  readonly topics: TermLabels;
  readonly date: DateText;
}

/** A date as `<time>` wants it. */
export interface DateText {
  readonly iso: string;
  readonly text: string;
}

/** "Did this help?", with a link for each answer. */
export interface Feedback {
  readonly question: string;
  readonly links: readonly Link[];
}

/** "Still stuck?": where to ask. */
export interface ContactPanel {
  readonly lead: string;
  /** Of the site; undefined where only databases have a contact. */
  readonly href: string | undefined;
  readonly tell: readonly string[];
  /** Contacts of the page's databases, each address once. */
  readonly databases: readonly {
    readonly terms: readonly TermLink[];
    readonly href: string;
    readonly text: string;
  }[];
}
