import { didYouMean, moshikashite, rule } from '../rule.ts';

/** What only shows in the pages as they are published. */
export const checkBuiltRules = {
  'built/dead-link': rule<{ address: string; nearest?: string | undefined }>({
    severity: 'error',
    en: ({ address, nearest }) => ({
      message: `Unexpected address \`${address}\`, expected a page or a file of this site`,
      hint: didYouMean(nearest, 'Correct the address, or add what it should lead to.'),
    }),
    ja: ({ address, nearest }) => ({
      message: `アドレス \`${address}\` にはページもファイルもありません`,
      hint: moshikashite(nearest, 'アドレスを直すか、リンク先を用意してください。'),
    }),
  }),
  'built/dead-anchor': rule<{ address: string; fragment: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ address, fragment, nearest }) => ({
      message: `Unexpected \`#${fragment}\` in \`${address}\`, expected an id of that page`,
      hint: didYouMean(nearest && `#${nearest}`, 'Look the id up in the page that the link leads to.'),
    }),
    ja: ({ address, fragment, nearest }) => ({
      message: `\`${address}\` の \`#${fragment}\` にあたる id がそのページにありません`,
      hint: moshikashite(nearest && `#${nearest}`, 'リンク先のページで id を確かめてください。'),
    }),
  }),
  'built/duplicate-id': rule<{ id: string }>({
    severity: 'error',
    en: ({ id }) => ({
      message: `Unexpected second id \`${id}\` in the printed page, expected each id once`,
      hint: 'Correct the layout that prints it.',
    }),
    ja: ({ id }) => ({
      message: `出力されたページで id \`${id}\` が 2 回使われています`,
      hint: 'その id を出力するレイアウトを直してください。',
    }),
  }),
  'built/missing-title': rule({
    severity: 'error',
    en: () => ({
      message: 'Missing text in `<title>`, expected the name of the page',
      hint: 'Correct the layout, or the title of the site in content/site.yaml.',
    }),
    ja: () => ({
      message: '`<title>` が空です',
      hint: 'レイアウトか、content/site.yaml のサイト名を直してください。',
    }),
  }),
  'built/missing-description': rule({
    severity: 'warning',
    en: () => ({
      message: 'Missing description, expected a sentence that search engines can show',
      hint: 'Begin the answer with a sentence, or write `summary` in the front matter.',
    }),
    ja: () => ({
      message: '検索結果に表示されるページの説明がありません',
      hint: '回答を文章で始めるか、フロントマターに `summary` を書いてください。',
    }),
  }),
  'built/unreachable-page': rule<{ address: string }>({
    severity: 'warning',
    en: ({ address }) => ({
      message: `Unexpected page \`${address}\` that no link leads to from a home page`,
      hint: 'Link to it from an answer, or name it in `footer` of content/site.yaml.',
    }),
    ja: ({ address }) => ({
      message: `ページ \`${address}\` に、どのホームからもリンクをたどって到達できません`,
      hint: '回答からリンクするか、content/site.yaml の `footer` に加えてください。',
    }),
  }),
  'built/one-sided-alternate': rule<{ address: string; language: string; other: string }>({
    severity: 'error',
    en: ({ address, language, other }) => ({
      message: `Unexpected alternate in \`${language}\`, \`${other}\`, expected one that names \`${address}\` in return`,
      hint: 'Correct the layout that prints the alternates: both pages must name each other.',
    }),
    ja: ({ address, language, other }) => ({
      message: `\`${address}\` が示す \`${language}\` の alternate \`${other}\` から、\`${address}\` への alternate がありません`,
      hint: 'alternate を出力するレイアウトを直し、互いを示すようにしてください。',
    }),
  }),
  'built/refused-part': rule<{ part: string }>({
    severity: 'warning',
    en: ({ part }) => ({
      message: `Unexpected \`${part}\` in the printed page, expected only what its content security policy allows`,
      hint: 'In the layout that prints it, use a class with rules in assets/style.css, or a script file in assets/static/.',
    }),
    ja: ({ part }) => ({
      message: `出力されたページに、コンテンツセキュリティポリシーで禁じられている \`${part}\` があります`,
      hint: 'その部分を出力しているレイアウトで、クラスと assets/style.css の規則、または assets/static/ に置いたスクリプトファイルを使ってください。',
    }),
  }),
};
