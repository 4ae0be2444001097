import { matchesOutsideCode } from './code-ranges.ts';
import type { Draft, Edit } from './draft.ts';

const embedded = /<(iframe|embed|object)\b([^<>]*)>(?:[^<>]*<\/\1\s*>)?/gi;

/**
 * Write what a page embeds from elsewhere as a link to it, which is reported: Kotae shows no frames.
 *
 * `<iframe src="https://x.example/1" title="Film">` becomes `<a href="https://x.example/1">Film</a>`. One without an
 * address stays.
 */
export function translateEmbedded(draft: Draft): undefined {
  const edits: Edit[] = [];
  for (const match of matchesOutsideCode(draft.text, draft.tree, embedded)) {
    const [whole, , attributes = ''] = match;
    const address = attributeOf(attributes, 'src') ?? attributeOf(attributes, 'data');
    if (address === undefined) continue;
    draft.report('import/embedded', match.index, { written: address });
    const text = `<a href="${address}">${attributeOf(attributes, 'title') ?? address}</a>`;
    edits.push({ start: match.index, end: match.index + whole.length, text });
  }
  draft.edit('embedded', edits);
}

function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  const value = (double ?? single ?? bare)?.trim().replaceAll('"', '&quot;');
  return value === '' ? undefined : value;
}
