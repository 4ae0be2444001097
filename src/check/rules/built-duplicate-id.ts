import { diagnose } from '../../diagnostics/diagnostic.ts';
import { placeOfPage } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

const page = (id: string) => exampleHtml(`<main id="main"></main><footer id="${id}"></footer>`);

/** An id that a printed page has twice. */
export const builtDuplicateId = builtRule({
  id: 'built/duplicate-id',
  why: 'Links, labels and scripts find the first of the two only.',
  wrong: { '/en/': page('main') },
  right: { '/en/': page('foot') },
  *check({ pages }) {
    const said = new Set<string>();
    for (const page of pages.values()) {
      const repeated = new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index));
      for (const id of repeated) {
        if (!said.has(id)) yield diagnose('built/duplicate-id', placeOfPage(page), { id });
        said.add(id);
      }
    }
  },
});
