import { posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { decodeAddress } from '../files/decode-address.ts';
import { contentHash } from '../files/sha256.ts';
import { loadOptional } from './optional-package.ts';
import { textFonts } from './text-fonts.ts';

export interface StyleOptions {
  /** The site's folder. */
  readonly root: string;
  /** Path of the file that the rules are in, relative to the site's root. */
  readonly file: string;
  /** Hosts that fonts and pictures may come from. */
  readonly hosts: readonly string[];
  /** The file that is published at an address; undefined when there is none. */
  readonly fileAt: (address: string) => Promise<Uint8Array | undefined>;
  /** Addresses of files that rules can name, for whoever names another. */
  readonly known: () => readonly string[];
}

export interface OwnStyle {
  /** Minified, with addresses that hold under any base path. */
  readonly css: Uint8Array;
  /** Addresses of the fonts that every page needs at once. */
  readonly fonts: readonly string[];
  /** Files that the rules name and that are not there. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the stylesheet is published, and where its file is: rules may name files relative to either. */
const published = '/assets/kotae';
const source = '/assets';
const fontFolder = '/assets/fonts/';

/**
 * Read the style rules of a site.
 *
 * A file is named relative to the rules (`fonts/a.woff2`), to the published stylesheet (`../fonts/a.woff2`), or from the
 * root of the site (`/assets/fonts/a.woff2`). Fonts get a query that changes with their content, so that caches keep them.
 * Throws an error with `loc` for rules that are not valid, and for files that no page may use; a `MissingPackageError`
 * when what reads rules is not installed.
 */
export async function readStyle(code: Uint8Array, options: StyleOptions): Promise<OwnStyle> {
  const { root, file, hosts, fileAt, known } = options;
  const { transform } = await loadOptional('lightningcss', root);
  const { dependencies = [] } = transform({ filename: file, code, analyzeDependencies: true });
  const rewritten = new Map<string, string>();
  const missing = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const dependency of dependencies) {
    if (dependency.type !== 'import' && dependency.type !== 'url') continue;
    const { type, url, loc } = dependency;
    if (rewritten.has(url)) continue;
    const address = type === 'url' ? addressOf(url) : undefined;
    if (type === 'url' && isFrom(hosts, url)) continue;
    if (address === undefined) {
      const message = type === 'url' ? `url(${url})` : `@import "${url}"`;
      throw Object.assign(new Error(message), { loc: loc.start });
    }
    const [path = ''] = address.split(/[?#]/);
    const bytes = await fileAt(decodeAddress(path));
    rewritten.set(url, `${posix.relative(published, path)}${queryOf(address, bytes)}`);
    if (bytes !== undefined) continue;
    missing.add(url);
    const place = { file, line: loc.start.line, column: loc.start.column };
    diagnostics.push(diagnose('site/style-file', place, { address: path, nearest: nearest(path, known()) }));
  }
  const named = (url: string) => rewritten.get(url) ?? url;
  const fonts = textFonts(transform, file, code).flatMap((url) =>
    missing.has(url) ? [] : posix.join(published, named(url)),
  );
  const css = transform({
    filename: file,
    code,
    minify: true,
    visitor: { Url: (url) => ({ ...url, url: named(url.url) }) },
  }).code;
  return { css, fonts: fonts.filter((address) => address.startsWith(fontFolder)), diagnostics };
}

/** The address within the site that a rule names; undefined for one of another host, and for none at all. */
function addressOf(url: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url)) return undefined;
  if (url.startsWith('/')) return posix.normalize(url);
  return posix.join(url.startsWith('../') ? published : source, url);
}

function isFrom(hosts: readonly string[], url: string): boolean {
  const [, host = ''] = /^https:\/\/([^/?#]+)/i.exec(url) ?? [];
  return hosts.some((allowed) =>
    allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed,
  );
}

function queryOf(address: string, bytes: Uint8Array | undefined): string {
  const written = /[?#].*$/s.exec(address)?.[0] ?? '';
  const isFont = address.startsWith(fontFolder);
  return isFont && bytes && written === '' ? `?v=${contentHash(bytes)}` : written;
}
