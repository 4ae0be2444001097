import { placeOfPage } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

const page = (alternates: string) => exampleHtml('<a href="/ja/">日本語</a>', alternates);
const en = '<link rel="alternate" hreflang="en" href="/en/">';
const ja = '<link rel="alternate" hreflang="ja" href="/ja/">';

/** `hreflang` alternates that don't agree: the page they name must exist and name this page in return. */
export const builtOneSidedAlternate = builtRule<{ address: string; language: string; other: string }>({
  id: 'built/one-sided-alternate',
  severity: 'error',
  en: ({ address, language, other }) => ({
    message: `\`${address}\` names \`${other}\` as its version in \`${language}\`, which does not name it in return`,
    hint: 'Correct the layout that prints the alternates: both pages must name each other.',
  }),
  ja: ({ address, language, other }) => ({
    message: `\`${address}\` が示す \`${language}\` の alternate \`${other}\` から、\`${address}\` への alternate がありません`,
    hint: 'alternate を出力するレイアウトを直し、互いを示すようにしてください。',
  }),
  why: 'Search engines ignore alternates that only one of the two pages confirms.',
  wrong: { '/en/': page(en + ja), '/ja/': page(ja) },
  right: { '/en/': page(en + ja), '/ja/': page(en + ja) },
  *check({ pages, resolve }) {
    for (const page of pages.values()) {
      const { address } = page;
      for (const { language, href } of page.alternates) {
        const other = resolve(href, address)?.address;
        const there = pages.get(other ?? '');
        const back = there?.alternates.some(
          (alternate) => resolve(alternate.href, other ?? '')?.address === address,
        );
        // A redirect there means that two pages claim the address, and the catalog reports that.
        if (back !== true && there?.isRedirect !== true)
          yield { place: placeOfPage(page), values: { address, language, other: other ?? href } };
      }
    }
  },
});
