const innerReference = /url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi;
const outerReference = /url\((?!\s*["']?#)[^)]*(?:\)|$)/gi;
const fetching =
  /@import|url\s*\(|(?:^|[^\w-])(?:-webkit-)?(?:image-set|image|src|cross-fade|expression)\s*\(|-moz-binding|behavior\s*:/i;

/**
 * Take out of CSS whatever could load something: `@import`, and `url()` of anything but a part of the same file.
 *
 * `undefined` when what is left could still hide a reference (escapes with `\`, functions that take addresses):
 * then the style as a whole has to go.
 */
export function cleanStyle(css: string): { readonly css: string; readonly isChanged: boolean } | undefined {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  if (plain.includes('\\')) return undefined;
  const cleaned = plain.replace(/@import[^;{}]{0,2000}(?:;|$)/gi, '').replace(outerReference, 'none');
  if (fetching.test(cleaned.replace(innerReference, 'none'))) return undefined;
  return { css: cleaned, isChanged: cleaned !== plain };
}
