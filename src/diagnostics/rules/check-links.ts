import { didYouMean, moshikashite, rule } from '../rule.ts';

/** Links that lead somewhere, but not where they should, and links to other hosts. */
export const checkLinkRules = {
  'links/unknown-filter': rule<{ written: string; value: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, value, nearest }) => ({
      message: `Unexpected filter value \`${value}\` in the link to \`${written}\`, expected a word of the vocabulary`,
      hint: didYouMean(nearest, 'Look the id up in content/databases.yaml or content/tags.yaml.'),
    }),
    ja: ({ written, value, nearest }) => ({
      message: `リンク \`${written}\` の絞り込みの値 \`${value}\` は語彙にありません`,
      hint: moshikashite(
        nearest,
        'content/databases.yaml または content/tags.yaml で id を確かめてください。',
      ),
    }),
  }),
  'links/redirected': rule<{ written: string; now: string }>({
    severity: 'note',
    en: ({ written, now }) => ({
      message: `Unexpected former address \`${written}\`, expected the one that it redirects to`,
      hint: `Link to \`${now}\`.`,
    }),
    ja: ({ written, now }) => ({
      message: `リンク先 \`${written}\` は旧アドレスのため、転送されます`,
      hint: `\`${now}\` にリンクしてください。`,
    }),
  }),
  'links/never-existed': rule<{ written: string; form: string; meant?: string | undefined }>({
    severity: 'warning',
    en: ({ written, form, meant }) => ({
      message: `Unexpected address \`${written}\`, expected the form of former answers, \`${form}\``,
      hint: didYouMean(meant, 'Link to the answer by its file.'),
    }),
    ja: ({ written, form, meant }) => ({
      message: `アドレス \`${written}\` は旧アドレスの形 \`${form}\` と合わず、存在したことがありません`,
      hint: moshikashite(meant, '回答のファイルへのリンクにしてください。'),
    }),
  }),
  'external/dead': rule<{ address: string; status: number }>({
    severity: 'warning',
    en: ({ address, status }) => ({
      message: `Unexpected answer ${status} from \`${address}\`, expected a page`,
      hint: 'Find out where the page is now, and correct the link or take it out.',
    }),
    ja: ({ address, status }) => ({
      message: `\`${address}\` にページがありません (応答 ${status})`,
      hint: '移転先を調べてリンクを直すか、取り除いてください。',
    }),
  }),
  'external/moved': rule<{ address: string; to: string }>({
    severity: 'note',
    en: ({ address, to }) => ({
      message: `Unexpected redirect: \`${address}\` has moved for good`,
      hint: `Link to \`${to}\`.`,
    }),
    ja: ({ address, to }) => ({
      message: `\`${address}\` は恒久的に移転しています`,
      hint: `\`${to}\` にリンクしてください。`,
    }),
  }),
  'external/no-answer': rule<{ address: string; reason: string }>({
    severity: 'note',
    en: ({ address, reason }) => ({
      message: `Missing answer from \`${address}\` (${reason}), expected a page`,
      hint: 'Open the address in a browser; the host may only refuse programs, or be down for a while.',
    }),
    ja: ({ address, reason }) => ({
      message: `\`${address}\` から応答を得られませんでした (${reason})`,
      hint: 'ブラウザーで開いて確かめてください。一時的に停止しているか、プログラムからのアクセスを拒否しているのかもしれません。',
    }),
  }),
  'external/left-out': rule<{ count: number; limit: number }>({
    severity: 'note',
    en: ({ count, limit }) => ({
      message: `Unexpected number of links to other hosts: ${count} were not asked, expected at most ${limit} at a time`,
      hint: 'Run the command again: what was asked is remembered.',
    }),
    ja: ({ count, limit }) => ({
      message: `外部リンクが多いため、${count} 件は確認していません (一度に ${limit} 件まで)`,
      hint: 'もう一度実行してください。確認済みの結果は記録されています。',
    }),
  }),
};
