import { diagnose } from '../../diagnostics/diagnostic.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { translationsOf } from '../translations-of.ts';

/** A record of translation that names the page's own language, or one in which there is no such page. */
export const translationsNoSource = contentRule({
  id: 'translations/no-source',
  why: 'It can never be found out whether the translation is up to date.',
  wrong: {
    'content/faq/en/example.md': examplePage({ translated: '{ from: fr, source: "1:0123456789abcdef" }' }),
  },
  right: { 'content/faq/en/example.md': examplePage() },
  *check(content) {
    for (const { file, lines, translated } of translationsOf(content).withoutSource) {
      const place = { file, line: lines.translated };
      yield diagnose('translations/no-source', place, { from: translated?.from ?? '' });
    }
  },
});
