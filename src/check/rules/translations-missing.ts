import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { translationsOf } from '../translations-of.ts';

const site = 'title: Example\nlanguages: [en, ja]\norigin: https://faq.example\n';
const english = examplePage();
const japanese = examplePage({ title: '変更するには', lang: 'ja' }, '登録のページで変更してください。\n');

/** A page that a language of the site lacks. Reported once, at the page that is there. */
export const translationsMissing = contentRule<{ language: string }>({
  id: 'translations/missing',
  severity: 'note',
  en: ({ language }) => ({
    message: `This page has no translation in \`${language}\``,
    hint: `Create it with \`kotae new\`, or leave it: readers of \`${language}\` are told.`,
  }),
  ja: ({ language }) => ({
    message: `\`${language}\` の翻訳がありません`,
    hint: '`kotae new` で作れます。ないままでも、その言語の読者には翻訳がないことが示されます。',
  }),
  why: 'Readers of that language are sent to the index of the database instead.',
  wrong: { 'content/site.yaml': site, 'content/faq/en/example.md': english },
  right: {
    'content/site.yaml': site,
    'content/faq/en/example.md': english,
    'content/faq/ja/example.md': japanese,
  },
  *check(content) {
    for (const { source, language } of translationsOf(content).missing)
      yield { place: { file: source.file, line: source.lines.lang }, values: { language } };
  },
});
