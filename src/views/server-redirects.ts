import { decodeAddress } from '../files/decode-address.ts';
import type { MovedAddress } from './moved-addresses.ts';

/** Servers that former addresses can be written for. */
export type RedirectServer = 'nginx' | 'apache' | 'caddy';

/**
 * Write former addresses in the words of a server, one line each, for a file that its configuration includes: the
 * inside of a `map $uri` for nginx, `.htaccess` for Apache, the inside of a `map {path}` for Caddy. Addresses are
 * matched whole, decoded and letter by letter; a server looks at no query, so that those with one are left out, as are those with a
 * control character, of which a line end would begin an order of its own.
 */
export const serverRedirects: Readonly<Record<RedirectServer, (moved: readonly MovedAddress[]) => string>> = {
  nginx: linesOf(([from, to]) => `${nginxKey(decodeAddress(from))} ${quoted(withQuery(to))};`),
  apache: linesOf(
    ([from, to]) =>
      `RedirectMatch 301 ${quoted(`^${exactly(decodeAddress(from))}$`)} ${quoted(dollarless(to))}`,
  ),
  caddy: linesOf(([from, to]) => `${quoted(decodeAddress(from))} ${quoted(to)}`),
};

function linesOf(line: (moved: MovedAddress) => string) {
  return (moved: readonly MovedAddress[]) =>
    moved
      .flatMap((each) =>
        each[0].includes('?') || /\p{Cc}/u.test(decodeAddress(each[0])) ? [] : `${line(each)}\n`,
      )
      .join('');
}

/**
 * nginx takes no care of letter case in the texts of a map, and another site of the host may have `/faq/` where `/FAQ/`
 * was ours: what holds a capital is an expression, which does.
 */
function nginxKey(address: string): string {
  return quoted(
    address === address.toLowerCase() && /^[\x20-\x7e]*$/.test(address) ? address : `~^${exactly(address)}$`,
  );
}

/** The target with the query that was asked for; `$` begins a variable in nginx and cannot be escaped. */
function withQuery(target: string): string {
  const [, path = '', query, fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(target) ?? [];
  const asked = query === undefined ? '$is_args$args' : `${dollarless(query)}&$args`;
  return `${dollarless(path)}${asked}${dollarless(fragment)}`;
}

function dollarless(address: string): string {
  return address.replaceAll('$', '%24');
}

function exactly(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
