import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { translationsOf } from '../translations-of.ts';

/** A record of translation that names the page's own language, or one in which there is no such page. */
export const translationsNoSource = contentRule<{ from: string }>({
  id: 'translations/no-source',
  severity: 'warning',
  en: ({ from }) => ({
    message: `\`from: ${from}\` names a language in which there is no page to translate`,
    hint: 'Correct the language, or take `translated` out.',
  }),
  ja: ({ from }) => ({
    message: `\`from: ${from}\` の言語に翻訳元のページがありません`,
    hint: '言語を直すか、`translated` を取り除いてください。',
  }),
  why: 'It can never be found out whether the translation is up to date.',
  wrong: {
    'content/faq/en/example.md': examplePage({ translated: '{ from: fr, source: "1:0123456789abcdef" }' }),
  },
  right: { 'content/faq/en/example.md': examplePage() },
  *check(content) {
    for (const { file, lines, translated } of translationsOf(content).withoutSource) {
      const place = { file, line: lines.translated };
      yield { place, values: { from: translated?.from ?? '' } };
    }
  },
});
