import type { Draft } from '../draft.ts';
import { keepHeadingIds } from '../jekyll/kramdown/heading-ids.ts';
import type { Slugify } from './slugify.ts';

/** Keep the ids that Python-Markdown made for headings; none where the function that made them is not known. */
export function createHeadingIds({ make }: Slugify): (draft: Draft) => undefined {
  return (draft) => {
    if (make === undefined) return;
    keepHeadingIds(draft, (text, counts) => {
      let id = make(text);
      while (id === '' || counts.has(id)) {
        const [, base = id, number = '0'] = /^(.*)_(\d+)$/.exec(id) ?? [];
        id = `${base}_${Number(number) + 1}`;
      }
      counts.set(id, 1);
      return id;
    });
  };
}
