import { diagnose } from '../../diagnostics/diagnostic.ts';
import { placeOfPage } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

/** Something in a printed page that its content security policy keeps browsers from using. */
export const builtRefusedPart = builtRule({
  id: 'built/refused-part',
  why: 'Browsers pass over it without a word: the page looks and works as if it were not there.',
  wrong: { '/en/': exampleHtml('<p style="color: red">Help</p>') },
  right: { '/en/': exampleHtml('<p class="loud">Help</p>') },
  *check({ pages }) {
    const said = new Set<string>();
    for (const page of pages.values())
      for (const part of page.refused) {
        if (!said.has(part)) yield diagnose('built/refused-part', placeOfPage(page), { part });
        said.add(part);
      }
  },
});
