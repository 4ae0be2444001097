import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';
import { translationsOf } from '../translations-of.ts';

const site = 'title: Example\nlanguages: [en, ja]\norigin: https://faq.example\n';
const english = examplePage();
const japanese = (hash: string) =>
  examplePage(
    { title: '変更するには', lang: 'ja', translated: `{ from: en, source: "${hash}" }` },
    '登録のページで変更してください。\n',
  );

/** A translation whose source has changed since the record in its front matter was written. */
export const translationsStale = contentRule<{ source: string; command: string }>({
  id: 'translations/stale',
  severity: 'note',
  en: ({ source, command }) => ({
    message: `${source} has changed since this translation was made from it`,
    hint: `Bring the translation up to date, then run \`${command}\`.`,
  }),
  ja: ({ source, command }) => ({
    message: `翻訳元の ${source} が、翻訳の後に変わりました`,
    hint: `翻訳を新しい内容に合わせてから \`${command}\` を実行してください。`,
  }),
  why: 'Readers of the two languages are told different things. `kotae status` shows what has changed.',
  wrong: {
    'content/site.yaml': site,
    'content/faq/en/example.md': english,
    'content/faq/ja/example.md': japanese('1:0123456789abcdef'),
  },
  right: {
    'content/site.yaml': site,
    'content/faq/en/example.md': english,
    'content/faq/ja/example.md': japanese('1:a1b9c083f90ad59d'),
  },
  *check(content) {
    for (const { entry, source, state } of translationsOf(content).translations) {
      if (state !== 'stale') continue;
      const values = { source: source.file, command: `kotae status --accept ${entry.file}` };
      yield { place: { file: entry.file, line: entry.lines.translated }, values };
    }
  },
});
