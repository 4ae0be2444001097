import type { Draft } from '../draft.ts';
import { keepHeadingIds } from '../jekyll/kramdown/heading-ids.ts';

/** Keep the ids that Python-Markdown made for headings, by its own function or by one that keeps other scripts. */
export function createHeadingIds(isUnicode: boolean): (draft: Draft) => undefined {
  return (draft) =>
    keepHeadingIds(draft, (text, counts) => {
      const plain = isUnicode ? text.normalize('NFC') : text.normalize('NFKD').replace(/[^\0-\x7f]/g, '');
      const id = plain
        .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-');
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      return id === '' || count > 0 ? `${id}_${id === '' ? count + 1 : count}` : id;
    });
}
