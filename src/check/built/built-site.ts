import type { Catalog } from '../../catalog/catalog.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Site } from '../../site/site.ts';
import type { PageFacts } from './read-page.ts';

/** One page as it is published. */
export interface BuiltPage extends PageFacts {
  /** Absolute within the site, decoded. */
  readonly address: string;
  /** The entry that it shows, if it shows one. */
  readonly entry?: Entry | undefined;
  /** Path of the template of the site itself that made it, if one did. */
  readonly template?: string | undefined;
  /** The page only redirects to another. */
  readonly isRedirect: boolean;
}

/** All pages as they are published, and where their links lead. */
export interface BuiltSite {
  readonly site: Site;
  readonly catalog: Catalog;
  /** By their addresses. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** Whether a file that is no page is published at an address. */
  readonly hasFile: (address: string) => boolean;
  /** Where an href leads, seen from an address; undefined when it leaves the site. */
  readonly resolve: (href: string, from: string) => BuiltTarget | undefined;
}

/** A place inside the site that an href leads to. Decoded. */
export interface BuiltTarget {
  readonly address: string;
  readonly fragment: string;
}
