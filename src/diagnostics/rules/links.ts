import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** Links between answers, into the main website and to former addresses. */
export const linkRules = {
  'links/missing-answer': rule<{ written: string; nearest?: string | undefined }>({
    severity: 'error',
    en: ({ written, nearest }) => ({
      message: `The link leads to \`${written}\`, which does not exist`,
      hint: didYouMean(nearest, 'Correct the path, or write the answer.'),
    }),
    ja: ({ written, nearest }) => ({
      message: `リンク先 \`${written}\` の回答がありません`,
      hint: didYouMeanJa(nearest, 'パスを直すか、その回答を書いてください。'),
    }),
  }),
  'links/draft-answer': rule<{ written: string; isDraft: boolean }>({
    severity: 'error',
    en: ({ written, isDraft }) => ({
      message: `The link leads to \`${written}\`, ${isDraft ? 'a draft that is not published' : 'which is not published at this date'}`,
      hint: isDraft
        ? 'Publish it by removing `draft: true`, or take the link out.'
        : 'Change its `publish` or `until`, give this page the same, or take the link out.',
    }),
    ja: ({ written, isDraft }) => ({
      message: isDraft
        ? `リンク先 \`${written}\` は下書きのため公開されません`
        : `リンク先 \`${written}\` はこの日付では公開されません`,
      hint: isDraft
        ? '`draft: true` を外して公開するか、リンクを取り除いてください。'
        : 'リンク先の `publish` や `until` を直すか、このページにも同じ日付を書くか、リンクを取り除いてください。',
    }),
  }),
  'links/missing-anchor': rule<{ written: string; fragment: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, fragment, nearest }) => ({
      message: `The page of the link \`${written}\` has no heading with the id \`${fragment}\``,
      hint: didYouMean(nearest && `#${nearest}`, 'Look up the id on the page that the link leads to.'),
    }),
    ja: ({ written, fragment, nearest }) => ({
      message: `リンク \`${written}\` の \`#${fragment}\` にあたる見出しがありません`,
      hint: didYouMeanJa(nearest && `#${nearest}`, 'リンク先のページで見出しの id を確かめてください。'),
    }),
  }),
  'links/outside-content': rule<{ written: string }>({
    severity: 'error',
    en: ({ written }) => ({
      message: `The link leads to \`${written}\`, which is outside content/{category}/{language}/`,
      hint: 'Link to an answer by its file, or to a page by its address.',
    }),
    ja: ({ written }) => ({
      message: `リンク先 \`${written}\` は content/{カテゴリー}/{言語}/ の外にあります`,
      hint: '回答へはファイル名で、それ以外へはアドレスでリンクしてください。',
    }),
  }),
  'links/base-path': rule<{ written: string; address: string }>({
    severity: 'warning',
    en: ({ written, address }) => ({
      message: `\`${written}\` contains the path that the site is published under (\`basePath\`), which may change`,
      hint: `Write \`${address}\`: the path is put before it.`,
    }),
    ja: ({ written, address }) => ({
      message: `\`${written}\` に公開先のパス (basePath) が含まれています。公開先が変わるとリンクが切れます`,
      hint: `\`${address}\` と書いてください。パスは自動的に補われます。`,
    }),
  }),
  'links/no-origin': rule<{ written: string; nearest?: string | undefined }>({
    severity: 'error',
    en: ({ written, nearest }) => ({
      message: `\`${written}\` leads out of this site, and content/site.yaml has no \`links.origin\``,
      hint: didYouMean(
        nearest,
        'Put a download into assets/static/; for a page of another site write the whole address with https://, or set `links.origin` to the main website.',
      ),
    }),
    ja: ({ written, nearest }) => ({
      message: `\`${written}\` はこのサイトの外を指しますが、content/site.yaml に \`links.origin\` がありません`,
      hint: didYouMeanJa(
        nearest,
        'ダウンロードするファイルは assets/static/ に置いてください。ほかのサイトのページは https:// から書くか、`links.origin` に本体のウェブサイトを設定してください。',
      ),
    }),
  }),
  'links/unknown-outside': rule<{ address: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ address, nearest }) => ({
      message: `\`${address}\` leads to the main website, and no such page is known there`,
      hint: didYouMean(
        nearest,
        'Correct the address, put a download into assets/static/, or add the page to `links.known` of content/site.yaml.',
      ),
    }),
    ja: ({ address, nearest }) => ({
      message: `\`${address}\` は本体のウェブサイト (links.origin) を指しますが、そのようなページはないようです`,
      hint: didYouMeanJa(
        nearest,
        'アドレスを直すか、ダウンロードするファイルを assets/static/ に置くか、content/site.yaml の `links.known` に加えてください。',
      ),
    }),
  }),
  'links/relative': rule<{ written: string }>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The relative address \`${written}\` is not the file of an answer`,
      hint: 'For an answer, add `.md`; for a download, put it in assets/static/ and begin the address with `/`.',
    }),
    ja: ({ written }) => ({
      message: `相対アドレス \`${written}\` は回答のファイルでも、\`/\` や https:// から始まるアドレスでもありません`,
      hint: '回答であれば `.md` を付け、ダウンロードであれば assets/static/ に置いて `/` から書いてください。',
    }),
  }),
  'links/former-address': rule<{ written: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, nearest }) => ({
      message: `No answer is left at the former address \`${written}\``,
      hint: didYouMean(nearest, 'Link to the answer by its file, or take the link out.'),
    }),
    ja: ({ written, nearest }) => ({
      message: `以前のアドレス \`${written}\` にあたる回答がありません`,
      hint: didYouMeanJa(nearest, '回答のファイルへのリンクにするか、取り除いてください。'),
    }),
  }),
};
