import { posix } from 'node:path';
import { decodeAddress } from 'kotae/files';

/** An address on the old site. */
export interface OldAddress {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** The path on the old site that an address leads to; `undefined` when it leads elsewhere or within the page. */
export function oldAddress(
  written: string,
  { address, origins }: { readonly address: string; readonly origins: readonly string[] },
): OldAddress | undefined {
  const text = written.trim().replaceAll('&amp;', '&');
  if (text === '' || text.startsWith('#')) return undefined;
  const bare = withoutScheme(text);
  const origin = origins
    .map(withoutScheme)
    .find((one) => bare.slice(0, one.length + 1).toLowerCase() === `${one.toLowerCase()}/`);
  const local = origin === undefined ? text : bare.slice(origin.length);
  if (local.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(local)) return undefined;
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(local) ?? [];
  // As a browser does: what is before the last slash is the folder, `/de/a/` itself for `/de/a/`.
  const folder = path.startsWith('/') ? '/' : address.slice(0, address.lastIndexOf('/') + 1);
  const whole = path === '' ? address : posix.join('/', folder, decodeAddress(path));
  return { path: whole, query, fragment };
}

/** An address by its host: a site that answers with and without TLS, and with and without `www.`, is one. */
function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '//');
}
