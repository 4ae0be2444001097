import { Token } from 'parse5';

/** Scripts are of these types; a `<script>` of any other holds data that nothing runs. */
const scriptTypes = new Set(['', 'module', 'importmap', 'speculationrules', 'text/javascript']);
const frames = new Set(['iframe', 'frame', 'object', 'embed']);

/**
 * Name what the content security policy of a site refuses in a start tag, as it is written there.
 *
 * The policy has no exception (`content-security-policy.ts`): nothing inline, no frames, nothing run or styled from
 * another host.
 */
export function refusedParts(tag: Token.TagToken): string[] {
  const { tagName, attrs } = tag;
  const inline = attrs.flatMap(({ name }) =>
    name === 'style' || /^on[a-z]/.test(name) ? `${name}="…"` : [],
  );
  const isScript =
    tagName === 'script' && scriptTypes.has((Token.getTokenAttr(tag, 'type') ?? '').trim().toLowerCase());
  const loaded = isScript
    ? Token.getTokenAttr(tag, 'src')
    : tagName === 'link' && Token.getTokenAttr(tag, 'rel') === 'stylesheet'
      ? Token.getTokenAttr(tag, 'href')
      : null;
  if (loaded !== null && /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(loaded)) return [...inline, loaded.trim()];
  const isRefused = frames.has(tagName) || tagName === 'style' || (isScript && loaded === null);
  return isRefused ? [...inline, `<${tagName}>`] : inline;
}
