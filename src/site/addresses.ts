import type { AddressKind, AddressPatterns } from './address-patterns.ts';

/** The values that address patterns speak of. */
export interface AddressValues {
  readonly lang: string;
  readonly category?: string;
  readonly slug?: string;
  readonly id?: string;
}

/**
 * Where pages stand.
 *
 * An *address* is absolute within the site (`/en/faq/sftp/`); an *href* is what a link holds: the address
 * under the base path (`/help/en/faq/sftp/`), percent-encoded.
 */
export interface Addresses {
  readonly basePath: string;
  readonly of: (kind: AddressKind, values: AddressValues) => string;
  readonly ofEntry: (entry: Readonly<Record<'language' | 'category' | 'slug', string>>) => string;
  readonly href: (address: string) => string;
  /** The whole address with the site's origin, or the href when the site names no origin. */
  readonly absolute: (address: string) => string;
}

export interface AddressesOptions {
  readonly patterns: AddressPatterns;
  /** Begins and ends with a slash. Default: `/`. */
  readonly basePath?: string | undefined;
  readonly origin?: string | undefined;
}

/** Turn the settings' address patterns into functions from values to addresses. */
export function createAddresses({ patterns, basePath = '/', origin = '' }: AddressesOptions): Addresses {
  const href = (address: string) => encoded(basePath.slice(0, -1) + address);
  const templates = new Map(Object.entries(patterns).map(([kind, pattern]) => [kind, templateOf(pattern)]));
  const of: Addresses['of'] = (kind, values) =>
    (templates.get(kind) ?? []).reduce((address, part) => address + part(values), '');
  return {
    basePath,
    of,
    ofEntry: ({ language: lang, category, slug }) => of('answer', { lang, category, slug }),
    href,
    absolute: (address) => origin + href(address),
  };
}

/** Cut a pattern into its parts: fixed text, and the values that take the place of their names. */
function templateOf(pattern: string): ((values: AddressValues) => string)[] {
  return pattern.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return () => part;
    return (values) => (Object.hasOwn(values, part) && values[part as keyof AddressValues]) || `{${part}}`;
  });
}

/** Normalise a base path: `help` and `/help` become `/help/`. */
export function normalBasePath(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

/** Encode what may not be in an address; what is encoded already stays as it is. */
function encoded(address: string): string {
  if (/^[\w./-]*$/.test(address)) return address; // most are plain
  return address.toWellFormed().replace(/[^!#-;=?-[\]_a-z~]|%(?![\da-f]{2})/giu, encodeURIComponent);
}
