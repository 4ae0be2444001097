import { didYouMean, moshikashite, rule } from '../rule.ts';

/** What only shows in the pages as they are published. */
export const checkBuiltRules = {
  'built/dead-link': rule<{ address: string; nearest?: string | undefined }>({
    severity: 'error',
    en: ({ address, nearest }) => ({
      what: `Unexpected address \`${address}\`, expected a page or a file of this site`,
      mend: didYouMean(nearest, 'Correct the address, or add what it should lead to.'),
    }),
    ja: ({ address, nearest }) => ({
      what: `アドレス \`${address}\` にはページもファイルもありません`,
      mend: moshikashite(nearest, 'アドレスを直すか、リンク先を用意してください。'),
    }),
  }),
  'built/dead-anchor': rule<{ address: string; fragment: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ address, fragment, nearest }) => ({
      what: `Unexpected \`#${fragment}\` in \`${address}\`, expected an id of that page`,
      mend: didYouMean(nearest && `#${nearest}`, 'Look the id up in the page that the link leads to.'),
    }),
    ja: ({ address, fragment, nearest }) => ({
      what: `\`${address}\` の \`#${fragment}\` にあたる id がそのページにありません`,
      mend: moshikashite(nearest && `#${nearest}`, 'リンク先のページで id を確かめてください。'),
    }),
  }),
  'built/duplicate-id': rule<{ id: string }>({
    severity: 'error',
    en: ({ id }) => ({
      what: `Unexpected second id \`${id}\` in the printed page, expected each id once`,
      mend: 'Correct the layout that prints it.',
    }),
    ja: ({ id }) => ({
      what: `出力されたページで id \`${id}\` が 2 回使われています`,
      mend: 'その id を出力するレイアウトを直してください。',
    }),
  }),
  'built/missing-title': rule({
    severity: 'error',
    en: () => ({
      what: 'Missing text in `<title>`, expected the name of the page',
      mend: 'Correct the layout, or the title of the site in content/site.yaml.',
    }),
    ja: () => ({
      what: '`<title>` が空です',
      mend: 'レイアウトか、content/site.yaml のサイト名を直してください。',
    }),
  }),
  'built/missing-description': rule({
    severity: 'warning',
    en: () => ({
      what: 'Missing description, expected a sentence that search engines can show',
      mend: 'Begin the answer with a sentence, or write `summary` in the front matter.',
    }),
    ja: () => ({
      what: '検索結果に表示されるページの説明がありません',
      mend: '回答を文章で始めるか、フロントマターに `summary` を書いてください。',
    }),
  }),
  'built/unreachable-page': rule<{ address: string }>({
    severity: 'warning',
    en: ({ address }) => ({
      what: `Unexpected page \`${address}\` that no link leads to from a home page`,
      mend: 'Link to it from an answer, or name it in `footer` of content/site.yaml.',
    }),
    ja: ({ address }) => ({
      what: `ページ \`${address}\` に、どのホームからもリンクをたどって到達できません`,
      mend: '回答からリンクするか、content/site.yaml の `footer` に加えてください。',
    }),
  }),
  'built/one-sided-alternate': rule<{ address: string; language: string; other: string }>({
    severity: 'error',
    en: ({ address, language, other }) => ({
      what: `Unexpected alternate in \`${language}\`, \`${other}\`, expected one that names \`${address}\` in return`,
      mend: 'Correct the layout that prints the alternates: both pages must name each other.',
    }),
    ja: ({ address, language, other }) => ({
      what: `\`${address}\` が示す \`${language}\` の alternate \`${other}\` から、\`${address}\` への alternate がありません`,
      mend: 'alternate を出力するレイアウトを直し、互いを示すようにしてください。',
    }),
  }),
  'built/refused-part': rule<{ part: string }>({
    severity: 'warning',
    en: ({ part }) => ({
      what: `Unexpected \`${part}\` in the printed page, expected only what its content security policy allows`,
      mend: 'In the layout that prints it, use a class with rules in assets/style.css, or a script file in assets/static/.',
    }),
    ja: ({ part }) => ({
      what: `出力されたページに、コンテンツセキュリティポリシーで禁じられている \`${part}\` があります`,
      mend: 'その部分を出力しているレイアウトで、クラスと assets/style.css の規則、または assets/static/ に置いたスクリプトファイルを使ってください。',
    }),
  }),
};
