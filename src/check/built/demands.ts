import { Token } from 'parse5';
import type { PolicyKind } from '../../site/content-security-policy.ts';

/** What a page asks of its content security policy that the policy does not allow by itself. */
export interface Demand {
  /** As it is written, or shortened: `style="…"`, `<iframe>`, `https://other.example/go.js`. */
  readonly part: string;
  /** What another host is wanted for; undefined for what no site can allow. */
  readonly kind?: PolicyKind | undefined;
  /** Scheme and host that it is wanted from, where these are others than the page's: `https://other.example`. */
  readonly origin?: string | undefined;
}

/** Scripts are of these types; a `<script>` of any other holds data that nothing runs. */
const scriptTypes = new Set(['', 'module', 'importmap', 'speculationrules', 'text/javascript']);
const neverAllowed = new Set(['object', 'embed', 'style', 'base']);
const preloaded: Readonly<Record<string, PolicyKind>> = { script: 'script', font: 'font', image: 'image' };

/**
 * Name what a start tag wants that the content security policy of a page (`content-security-policy.ts`) does not give
 * everywhere: what is inline, frames, and whatever is loaded from another host or sent there.
 */
export function demandsOf(tag: Token.TagToken): Demand[] {
  const { tagName, attrs } = tag;
  const get = (name: string) => Token.getTokenAttr(tag, name) ?? undefined;
  const inline = attrs.flatMap(({ name }) =>
    name === 'style' || /^on[a-z]/.test(name) ? [{ part: `${name}="…"` }] : [],
  );
  return [...inline, ...partsOf(tagName, get)];
}

function partsOf(tagName: string, get: (name: string) => string | undefined): Demand[] {
  const element = { part: `<${tagName}>` };
  if (neverAllowed.has(tagName)) return [element];
  switch (tagName) {
    case 'script':
      if (!scriptTypes.has((get('type') ?? '').trim().toLowerCase())) return [];
      return get('src') === undefined ? [element] : foreign(get('src'), 'script');
    case 'iframe':
    case 'frame': {
      const framed = foreign(get('src'), 'frame');
      return framed.length > 0 ? framed : [element];
    }
    case 'form':
      return foreign(get('action'), 'form');
    case 'button':
      return foreign(get('formaction'), 'form');
    case 'input':
      return [...foreign(get('formaction'), 'form'), ...foreign(get('src'), 'image')];
    case 'img':
      return [...foreign(get('src'), 'image'), ...candidates(get('srcset'))];
    case 'source':
      return [...foreign(get('src')), ...candidates(get('srcset'))];
    case 'video':
      return [...foreign(get('src')), ...foreign(get('poster'), 'image')];
    case 'audio':
    case 'track':
      return foreign(get('src'));
    case 'link':
      return linked((get('rel') ?? '').toLowerCase().split(/\s+/), get('href'), get('as'));
    case 'a':
    case 'area':
      return /^\s*javascript:/i.test(get('href') ?? '') ? [{ part: 'javascript:…' }] : [];
    default:
      return [];
  }
}

function linked(rel: readonly string[], href: string | undefined, as = ''): Demand[] {
  if (rel.some((word) => ['stylesheet', 'manifest'].includes(word))) return foreign(href);
  if (rel.includes('modulepreload')) return foreign(href, 'script');
  if (rel.some((word) => ['icon', 'apple-touch-icon', 'mask-icon'].includes(word)))
    return foreign(href, 'image');
  const kind = preloaded[as.toLowerCase()];
  return rel.includes('preload') && kind ? foreign(href, kind) : [];
}

function candidates(srcset = ''): Demand[] {
  return srcset.split(/,?\s+/).flatMap((candidate) => foreign(candidate, 'image'));
}

/** A whole address leads to a host; one of another scheme, such as `data:`, leads to none. */
function foreign(address = '', kind?: PolicyKind): Demand[] {
  const written = address.trim();
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return [];
  const part = written.length > longest ? `${written.slice(0, longest)}…` : written;
  const url = URL.canParse(written, 'https://outside.invalid')
    ? new URL(written, 'https://outside.invalid')
    : undefined;
  return url?.host ? [{ part, kind, origin: url.origin }] : [{ part }];
}

const longest = 80;
