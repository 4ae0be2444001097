import { posix } from 'node:path';
import { nearest } from 'kotae/diagnostics';
import { decodeAddress } from 'kotae/files';
import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CountedEdit, Draft } from '../draft.ts';
import { rangeOf } from '../lines.ts';
import { addressKey } from './address-key.ts';
import type { FilterLinks } from './filter-links.ts';
import { oldAddress } from './old-address.ts';
import { placeOfAddress } from './place-of-address.ts';

/** A page of the new site, as links name it. */
export interface Target {
  readonly category: string;
  readonly language: string;
  readonly slug: string;
}

export interface LinksOptions {
  /** The page that the links are in, and its old address. */
  readonly page: Target;
  readonly address: string;
  /** The page's address as a folder, from which its links may be meant, too, where the address is that of a file. */
  readonly folder?: string | undefined;
  /** Path of the page's own file in the old site, for links that name files: `[form](form.md)`. */
  readonly path?: string | undefined;
  /** Where the files of pages lead, by their path in the old site. */
  readonly files?: ReadonlyMap<string, Target> | undefined;
  /** Anchors of titles, which are the top of their page, by `category/language/slug`. */
  readonly titleAnchors?: ReadonlyMap<string, string> | undefined;
  /** Old addresses in lower case, without what a server adds, and where they lead now. */
  readonly targets: Pick<ReadonlyMap<string, Target>, 'get' | 'keys'>;
  /** Scheme and host of the old site, with the path that it was under; several when it had several. */
  readonly origins: readonly string[];
  /** What old addresses of this collection begin with, such as `/faq/`. */
  readonly formerPrefix: string;
  readonly filters: FilterLinks;
  /** The page in the language of this one, where the old site led links there by itself. */
  readonly inLanguage?: ((path: string, language: string) => Target | undefined) | undefined;
  /** Does a link to a file of a page that is not there lead to where the file was? Default: its text stays alone. */
  readonly keepsMissing?: boolean | undefined;
  /** Does an address lie where Kotae has all pages? A link to one that is not there would be refused: it leads to the old site. */
  readonly isOwn?: ((path: string) => boolean) | undefined;
  /** The address that one with an alias of the old site's stands for: `/a.pdf` for `pathname:///a.pdf`. */
  readonly withoutAlias?: ((written: string) => string) | undefined;
  /** Return the new address of a file that a link names by an alias, or from outside of the folder. */
  readonly findAliased?: ((written: string) => string | undefined) | undefined;
  /** Return the new address of a file of the old site; `undefined` when there is no such file. */
  readonly findFile: (path: string) => string | undefined;
  /** Make a file of a `data:` address and return the file's address; `undefined` when it holds no picture. */
  readonly writeOut?: ((address: string) => string | undefined) | undefined;
}

const attribute = /\s(href|src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Rewrite links to the new addresses.
 *
 * An old address of a page becomes a link to its file, `known-hosts.md#linux`; an old list with a filter the new
 * list with the same filter; an address of a picture its place here. Links into the rest of the old site stay, so
 * do links to pages that don't exist, which are reported with the nearest that does. Markdown and HTML alike.
 */
export function translateLinks(draft: Draft, options: LinksOptions): undefined {
  const edits: CountedEdit[] = [];
  /** Returns whether a link is to give way to its text: a file that is nowhere is no link that a build takes. */
  const rewrite = (written: string, start: number, end: number, isImage: boolean): boolean => {
    if (/^\s*data:/i.test(written)) {
      const file = options.writeOut?.(written.trim());
      if (file === undefined) return false;
      draft.report('import/written-out', start, { file });
      edits.push({ kind: 'links-to-images', start, end, text: file });
      return false;
    }
    const found = leadOn(written, options, (value) => {
      draft.report('import/unknown-filter', start, { written, value });
    });
    if (found.kind === 'missing-page' || found.kind === 'elsewhere') {
      draft.report('import/missing-page', start, {
        written: written.trim(),
        nearest: nearestOf(written, options),
      });
      edits.push({ kind: 'links-to-files', start, end, text: found.href });
      return namesFile.test(written) && !options.keepsMissing;
    } else if (found.kind === 'missing-file') {
      draft.report('import/missing-file', start, { written: written.trim() });
      edits.push({ kind: 'links-to-images', start, end, text: found.href });
    } else if (found.kind !== 'same' && found.href !== written) {
      if (found.language !== undefined)
        draft.report('import/other-language', start, { written: written.trim(), language: found.language });
      edits.push({ kind: isImage ? 'links-to-images' : found.kind, start, end, text: found.href });
    }
    return false;
  };
  visit(draft.tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const place = placeOfAddress(draft.text, node);
      const address = place && draft.text.slice(place.start, place.end);
      if (node.type === 'link' && address !== undefined && leadsNowhere.test(address)) {
        draft.report('import/empty-link', rangeOf(node).start, { written: address });
        edits.push(...withoutLink(node));
      } else if (place && rewrite(address ?? '', place.start, place.end, node.type === 'image')) {
        if (node.type === 'link') edits.push(...withoutLink(node));
      }
    } else if (node.type === 'html') {
      const { start, end } = rangeOf(node);
      for (const match of draft.text.slice(start, end).matchAll(attribute)) {
        const value = match[2] ?? match[3] ?? match[4] ?? '';
        const at = start + match.index + match[0].lastIndexOf(value);
        if (leadsNowhere.test(value)) {
          draft.report('import/empty-link', at, { written: value });
          const from = start + match.index;
          edits.push({ kind: 'links-to-files', start: from, end: from + match[0].length, text: '' });
          continue;
        }
        const spaces = value.length - value.trim().length;
        if (spaces > 0 && value.trim() !== '') {
          const isAsIs = leadOn(value, options, () => {}).kind;
          if (isAsIs === 'same' || isAsIs.startsWith('missing'))
            edits.push({ kind: 'link-syntax', start: at, end: at + value.length, text: value.trim() });
        }
        if (value !== '') rewrite(value, at, at + value.length, match[1]?.toLowerCase() === 'src');
      }
    }
  });
  draft.editAll(edits);
}

/** A link that names the file of a page, as the dialect's own do. */
const namesFile = /^(?![a-z]+:|\/)[^?#]*\.(?:md|markdown)(?:[?#].*)?$/i;

/** Addresses that only a script of the old site did something with. */
const leadsNowhere = /^\s*(?:javascript|vbscript):/i;

/** The text of a link, which goes nowhere. */
function withoutLink(node: Link): CountedEdit[] {
  const { start, end } = rangeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [rangeOf(first).start, rangeOf(last).end];
  return [
    { kind: 'links-to-files', start, end: from, text: '' },
    { kind: 'links-to-files', start: to, end, text: '' },
  ];
}

type Lead =
  | {
      readonly kind: 'links-to-files' | 'links-to-filters' | 'links-to-images';
      readonly href: string;
      /** The language that the link leads to, when it is not that of the page. */
      readonly language?: string | undefined;
    }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'missing-page' | 'missing-file' | 'elsewhere';
      readonly href: string;
      readonly language?: undefined;
    };

function leadOn(original: string, options: LinksOptions, unknown: (value: string) => void): Lead {
  const { page, targets, filters, formerPrefix, findFile } = options;
  const written = options.withoutAlias?.(original) ?? original;
  const address = oldAddress(written, options);
  if (address === undefined) {
    const isTop = written.startsWith('#') && isTitle(written, page, options);
    return isTop ? { kind: 'links-to-files', href: fileLink(page, page) } : { kind: 'same' };
  }
  const { path, query, fragment } = address;
  const aliased = options.findAliased?.(written.replace(/[?#].*$/s, ''));
  if (aliased !== undefined) return { kind: 'links-to-images', href: encoded(aliased) + query + fragment };
  const target =
    targetOfFile(written, options) ??
    options.inLanguage?.(path, page.language) ??
    targets.get(addressKey(path)) ??
    targetFromFolder(written, options);
  if (target !== undefined) {
    const anchor = isTitle(fragment, target, options) ? '' : fragment;
    const language = target.language === page.language ? undefined : target.language;
    return { kind: 'links-to-files', href: fileLink(page, target) + anchor, language };
  }
  const list = filters.lead(path, query, unknown);
  if (list !== undefined) return { kind: 'links-to-filters', href: list + fragment };
  if (isFile(path)) {
    const place = findFile(path) ?? fileFromFolder(written, options);
    if (place !== undefined) return { kind: 'links-to-images', href: encoded(place) + query + fragment };
    if (path.startsWith('/assets/')) return { kind: 'missing-file', href: written };
  }
  if (options.isOwn?.(path)) return { kind: 'elsewhere', href: options.origins[0] + path + query + fragment };
  if (path.startsWith(formerPrefix)) {
    if (isFile(path)) return { kind: 'missing-file', href: written };
    const isKept = options.keepsMissing && namesFile.test(written);
    return { kind: 'missing-page', href: isKept ? encoded(path) + query + fragment : written };
  }
  // What lay in the same place of the old site would lie elsewhere now.
  return /^(?:\/|[a-z]+:)/i.test(written.trim())
    ? { kind: 'same' }
    : { kind: 'links-to-files', href: path + query + fragment };
}

/** A path as an address, wherever that is: in parentheses, in quotes, before a query. */
function encoded(path: string): string {
  return encodeURI(path).replace(/[#?()']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The page whose file a link names, as plugins for relative links allow. */
function targetOfFile(written: string, { path, files }: LinksOptions): Target | undefined {
  const name = /^([^?#:]+\.(?:md|markdown))(?:[?#].*)?$/i.exec(written.trim())?.[1];
  if (name === undefined || path === undefined || files === undefined) return undefined;
  const decoded = decodeAddress(name);
  const whole = decoded.startsWith('/') ? decoded.slice(1) : posix.join(posix.dirname(path), decoded);
  return files.get(whole.normalize('NFC'));
}

/** The page that a link means when its own page is a folder, as servers and browsers see it: `../other/`. */
function targetFromFolder(written: string, options: LinksOptions): Target | undefined {
  const path = pathFromFolder(written, options);
  return path === undefined ? undefined : options.targets.get(addressKey(path));
}

/** A file that is meant in the same way: HTML within Markdown names files from the address of the page. */
function fileFromFolder(written: string, options: LinksOptions): string | undefined {
  const path = pathFromFolder(written, options);
  return path === undefined ? undefined : options.findFile(path);
}

function pathFromFolder(written: string, options: LinksOptions): string | undefined {
  const { folder } = options;
  if (folder === undefined || /^\s*\/|\.(?:md|mdx|markdown)\b/i.test(written)) return undefined;
  return oldAddress(written, { ...options, address: folder })?.path;
}

function isTitle(
  fragment: string,
  { category, language, slug }: Target,
  { titleAnchors }: LinksOptions,
): boolean {
  const own = titleAnchors?.get(`${category}/${language}/${slug}`);
  return own !== undefined && decodeAddress(fragment.slice(1)).toLowerCase() === own;
}

function fileLink(from: Target, to: Target): string {
  return posix.relative(`/${from.category}/${from.language}`, `/${to.category}/${to.language}/${to.slug}.md`);
}

function isFile(path: string): boolean {
  // An ending of digits alone is that of a version: `/releases/1.10`.
  return /\.(?!html?$|php$|cgi$|aspx?$|jsp$|mdx?$|\d+$)[a-z0-9]{2,5}$/i.test(path);
}

function nearestOf(written: string, options: LinksOptions): string | undefined {
  const { page, targets } = options;
  const wanted = addressKey(oldAddress(written, options)?.path ?? written);
  const folder = wanted.slice(0, wanted.lastIndexOf('/') + 1);
  // A slip is in the name; other folders hold too many names that are alike.
  const names = [...targets.keys()].flatMap((key) => {
    const name = key.startsWith(folder) ? key.slice(folder.length) : '';
    return name === '' ? [] : [name];
  });
  const likely = nearest(wanted.slice(folder.length), names);
  const target = likely === undefined ? undefined : targets.get(folder + likely);
  return target && fileLink(page, target);
}
