import { posix } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { decodeAddress } from '../files/decode-address.ts';
import type { ResolvedLink } from '../markdown/options.ts';
import { isRootAddress } from '../site/root-addresses.ts';
import type { Settings } from '../site/settings.ts';
import type { Site } from '../site/site.ts';
import type { Identity } from './entry.ts';
import { identityOf } from './identity.ts';

/** What of a site tells where links lead. */
interface LinkSite {
  readonly settings: Pick<Settings, 'links' | 'former' | 'addresses'>;
  readonly addresses: Site['addresses'];
  readonly languages: Pick<ReadonlySet<string>, 'has'>;
  readonly categories: Pick<ReadonlySet<string>, 'has'>;
  /** Addresses of the files that are published as they are. */
  readonly staticFiles: ReadonlySet<string>;
}

/** The answers that took the place of former addresses, as their front matter says; the addresses decoded and composed. */
export type Aliases = ReadonlyMap<string, Identity>;

/**
 * Create the function that finds where a written address leads from one file.
 *
 * `known-hosts.md#linux` leads to the answer in that file, and so does `/content/faq/en/known-hosts.md#linux`. An
 * address that begins with `/` is ours when its first part is a language of the site, `assets` or what an address
 * pattern begins with, when a static file or a view of the whole site is there, or when it is a former address (it is left to the redirect page
 * there). One of `aliases` leads to the answer itself. Any other belongs to the main website. Whole addresses and
 * fragments stay as written. Whether an answer exists is not asked here: of other entries a rendered answer depends on
 * aliases alone.
 */
export function createLinkResolver(
  site: LinkSite,
  file: string,
  aliases: Aliases = new Map(),
): (written: string) => ResolvedLink {
  const { addresses, settings } = site;
  return (written) => {
    const address = written.trim();
    if (address.startsWith('#')) return { href: composed(address) };
    if (address.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return { href: address };
    const [path = '', suffix = ''] = splitAddress(address);
    const named = fileAt(decodeAddress(path), file);
    if (named !== undefined) {
      const identity = identityOf(named);
      return identity
        ? answerLink(site, identity, suffix)
        : { href: written, problem: { rule: 'links/outside-content', values: { written } } };
    }
    for (const alias of pathsOf(address, addresses.basePath)) {
      const identity = aliases.get(alias);
      if (identity) return { ...answerLink(site, identity, suffix), alias };
    }
    if (!path.startsWith('/'))
      return { href: address, problem: { rule: 'links/relative', values: { written } } };

    const own = composed(path);
    const isOwn = (each: string) =>
      site.staticFiles.has(decodeAddress(each)) ||
      isRootAddress(each) ||
      isOurs(site, each) ||
      isFormer(site, each);
    if (isOwn(own)) return { href: addresses.href(own) + composed(suffix) };
    const inside = belowBasePath(own, addresses.basePath);
    if (inside !== undefined && isOwn(inside)) {
      const values = { written, address: inside + composed(suffix) };
      return {
        href: addresses.href(inside) + composed(suffix),
        problem: { rule: 'links/base-path', values },
      };
    }
    const { origin } = settings.links;
    if (origin === undefined) {
      const values = { written, nearest: nearest(decodeAddress(own), site.staticFiles) };
      return { href: address, problem: { rule: 'links/no-origin', values } };
    }
    return { href: origin + address, problem: outsideProblem(site, own) };
  };
}

/** The paths that a written address may stand for, decoded: as it is, and without the path that the site is published under. */
export function pathsOf(written: string, basePath: string): string[] {
  const [path] = splitAddress(written);
  if (!path.startsWith('/')) return [];
  const own = composed(path);
  return [own, belowBasePath(own, basePath) ?? own].map(decodeAddress);
}

/** An address as the site itself has it, where it is written with the path that the site is published under. */
function belowBasePath(address: string, basePath: string): string | undefined {
  return basePath !== '/' && address.startsWith(basePath) ? address.slice(basePath.length - 1) : undefined;
}

/**
 * Report an address that is none of ours and, as far as can be known, none of the main website: not among those that the
 * settings know, or, where these name none, but for a slip the name of one of our files.
 */
function outsideProblem({ settings, staticFiles }: LinkSite, address: string): ResolvedLink['problem'] {
  const { known } = settings.links;
  const path = decodeAddress(address);
  if (known?.some((each) => path === each || (each.endsWith('/') && path.startsWith(each)))) return undefined;
  const file = nearest(path, staticFiles);
  const values = { address, nearest: file ?? nearest(path, known ?? []) };
  const isSlip = file !== undefined && digitsOf(file) === digitsOf(path) && folderOf(file) === folderOf(path);
  return known || isSlip ? { rule: 'links/unknown-outside', values } : undefined;
}

/** Files that differ in a number, such as those of each year, are different ones. */
function digitsOf(address: string): string {
  return address.replace(/\D/g, '');
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

/** The Markdown file that a path names, from another file or from the site's root; `undefined` for an address. */
function fileAt(path: string, from: string): string | undefined {
  if (!path.endsWith('.md')) return undefined;
  if (path.startsWith('/')) return path.startsWith('/content/') ? path.slice(1) : undefined;
  return posix.join(posix.dirname(from), path);
}

function answerLink(site: LinkSite, identity: Identity, suffix: string): ResolvedLink {
  const { category, language, slug } = identity;
  const address = site.addresses.ofEntry(identity);
  const fragment = decodeAddress(composed(/#(.*)$/s.exec(suffix)?.[1] ?? ''));
  return {
    href: site.addresses.href(address) + composed(suffix),
    target: { category, language, slug, fragment },
  };
}

/** Whether an address begins as pages of this site do: with a language, or as the address patterns say. */
function isOurs({ settings: { addresses }, languages, categories }: LinkSite, path: string): boolean {
  const [, first = ''] = path.split('/');
  if (path === '/' || first === 'assets' || languages.has(first)) return true;
  return Object.values(addresses).some((pattern) => {
    const [, start = ''] = pattern.split('/');
    return start === '{category}' ? categories.has(first) : start !== '' && start === first;
  });
}

/** Whether an address, percent-encoded or not, is one that the settings' former patterns cover. */
export function isFormer({ settings: { former } }: Pick<LinkSite, 'settings'>, written: string): boolean {
  const path = decodeAddress(written);
  if (Object.hasOwn(former.pages, path)) return true;
  return Object.values(former.answers)
    .flatMap((patterns) => Object.values(patterns))
    .some((pattern) => {
      const [before = '', after = ''] = pattern.split('{slug}');
      const slug = path.slice(before.length, path.length - after.length);
      return path.startsWith(before) && path.endsWith(after) && slug !== '' && !slug.includes('/');
    });
}

/** Cut an address into its path and the rest, which begins with `?` or `#`. */
function splitAddress(address: string): [string, string] {
  const at = address.search(/[?#]/);
  return at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

/** An address with its letters composed, as ids and published names are; as it is written where they are. */
function composed(address: string): string {
  const decoded = decodeAddress(address);
  const normal = decoded.normalize('NFC');
  return normal === decoded ? address : encodeURI(normal);
}
