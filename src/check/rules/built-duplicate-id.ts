import { placeOfPage } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

const page = (id: string) => exampleHtml(`<main id="main"></main><footer id="${id}"></footer>`);

/** An id that a printed page has twice. */
export const builtDuplicateId = builtRule<{ id: string }>({
  id: 'built/duplicate-id',
  severity: 'error',
  en: ({ id }) => ({
    message: `The id \`${id}\` appears twice in the printed page`,
    hint: 'Correct the layout that prints it.',
  }),
  ja: ({ id }) => ({
    message: `出力されたページで id \`${id}\` が 2 回使われています`,
    hint: 'その id を出力するレイアウトを直してください。',
  }),
  why: 'Links, labels and scripts find the first of the two only.',
  wrong: { '/en/': page('main') },
  right: { '/en/': page('foot') },
  *check({ pages }) {
    const said = new Set<string>();
    for (const page of pages.values()) {
      const repeated = new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index));
      for (const id of repeated) {
        if (!said.has(id)) yield { place: placeOfPage(page), values: { id } };
        said.add(id);
      }
    }
  },
});
