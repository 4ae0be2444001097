import type { Token } from 'parse5';

/** Scripts are of these types; a `<script>` of any other holds data that nothing runs. */
const scriptTypes = new Set(['', 'module', 'importmap', 'speculationrules', 'text/javascript']);
const frames = new Set(['iframe', 'frame', 'object', 'embed']);

/**
 * Name what the content security policy of a site refuses in a start tag, as it is written there.
 *
 * The policy has no exception (`content-security-policy.ts`): nothing inline, no frames, nothing run or styled from
 * another host.
 */
export function refusedParts({ tagName, attrs }: Pick<Token.TagToken, 'tagName' | 'attrs'>): string[] {
  const get = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const inline = attrs.flatMap(({ name }) =>
    name === 'style' || /^on[a-z]/.test(name) ? `${name}="…"` : [],
  );
  const isScript = tagName === 'script' && scriptTypes.has((get('type') ?? '').trim().toLowerCase());
  const loaded = isScript
    ? get('src')
    : tagName === 'link' && get('rel') === 'stylesheet'
      ? get('href')
      : undefined;
  if (loaded !== undefined && /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(loaded))
    return [...inline, loaded.trim()];
  const isRefused = frames.has(tagName) || tagName === 'style' || (isScript && loaded === undefined);
  return isRefused ? [...inline, `<${tagName}>`] : inline;
}
