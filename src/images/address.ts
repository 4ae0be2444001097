import { decodeAddress } from '../files/decode-address.ts';

/** What the `src` of an image leads to. */
export type ImageTarget =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'remote'; readonly host: string; readonly href: string }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'outside' };

/**
 * Find where the `src` of an image leads, as it was written in a file.
 *
 * `/assets/images/x.png` and `x.png` (beside the file) become a path relative to the site's root; nothing is
 * looked up. `/dra/x.png` is on the main website (`origin`), when the site names one. A path that climbs out
 * of `assets/images/` and `content/`, or that holds a control character, leads outside.
 */
export function readImageAddress(src: string, fromFile: string, origin?: string | undefined): ImageTarget {
  const written = src.trim();
  const address = origin !== undefined && /^\/(?!\/|assets\/)/.test(written) ? origin + written : written;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https' || address.startsWith('//')) {
    const url = URL.canParse(address, 'https://unknown.invalid')
      ? new URL(address, 'https://unknown.invalid')
      : undefined;
    if (url === undefined || url.host === '') return { kind: 'outside' };
    return { kind: 'remote', host: url.host, href: address };
  }
  if (scheme !== undefined) return { kind: 'scheme', scheme };
  const path = normalPath(decodeAddress(address.replace(/[?#].*$/s, '')), fromFile);
  return path === undefined ? { kind: 'outside' } : { kind: 'local', path };
}

function normalPath(written: string, fromFile: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\0-\x1f\x7f]/.test(written)) return undefined;
  const from = written.startsWith('/') ? [] : fromFile.split('/').slice(0, -1);
  const path: string[] = [];
  for (const segment of [...from, ...written.split('/')]) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') path.push(segment);
    else if (path.pop() === undefined) return undefined;
  }
  const joined = path.join('/').normalize('NFC');
  return /^(assets\/images|content)\//.test(joined) ? joined : undefined;
}
