import { placeOfPage } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

/** Something in a printed page that its content security policy keeps browsers from using. */
export const builtRefusedPart = builtRule<{ part: string }>({
  id: 'built/refused-part',
  severity: 'warning',
  en: ({ part }) => ({
    message: `The content security policy of the site refuses \`${part}\` in the printed page`,
    hint: 'In the layout that prints it, use a class with rules in assets/style.css, or a script file in assets/static/.',
  }),
  ja: ({ part }) => ({
    message: `出力されたページに、コンテンツセキュリティポリシーで禁じられている \`${part}\` があります`,
    hint: 'その部分を出力しているレイアウトで、クラスと assets/style.css の規則、または assets/static/ に置いたスクリプトファイルを使ってください。',
  }),
  why: 'Browsers pass over it without a word: the page looks and works as if it were not there.',
  wrong: { '/en/': exampleHtml('<p style="color: red">Help</p>') },
  right: { '/en/': exampleHtml('<p class="loud">Help</p>') },
  *check({ pages }) {
    const said = new Set<string>();
    for (const page of pages.values())
      for (const part of page.refused) {
        if (!said.has(part)) yield { place: placeOfPage(page), values: { part } };
        said.add(part);
      }
  },
});
