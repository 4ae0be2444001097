import { didYouMean, moshikashite, rule } from '../rule.ts';

/** Links that lead somewhere, but not where they should, and links to other hosts. */
export const checkLinkRules = {
  'links/unknown-filter': rule<{ written: string; value: string; nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, value, nearest }) => ({
      what: `Unexpected filter value \`${value}\` in the link to \`${written}\`, expected a word of the vocabulary`,
      mend: didYouMean(nearest, 'Look the id up in content/databases.yaml or content/tags.yaml.'),
    }),
    ja: ({ written, value, nearest }) => ({
      what: `リンク \`${written}\` の絞り込みの値 \`${value}\` は語彙にありません`,
      mend: moshikashite(
        nearest,
        'content/databases.yaml または content/tags.yaml で id を確かめてください。',
      ),
    }),
  }),
  'links/redirected': rule<{ written: string; now: string }>({
    severity: 'note',
    en: ({ written, now }) => ({
      what: `Unexpected former address \`${written}\`, expected the one that it redirects to`,
      mend: `Link to \`${now}\`.`,
    }),
    ja: ({ written, now }) => ({
      what: `リンク先 \`${written}\` は旧アドレスのため、転送されます`,
      mend: `\`${now}\` にリンクしてください。`,
    }),
  }),
  'links/never-existed': rule<{ written: string; form: string; meant?: string | undefined }>({
    severity: 'warning',
    en: ({ written, form, meant }) => ({
      what: `Unexpected address \`${written}\`, expected the form of former answers, \`${form}\``,
      mend: didYouMean(meant, 'Link to the answer by its file.'),
    }),
    ja: ({ written, form, meant }) => ({
      what: `アドレス \`${written}\` は旧アドレスの形 \`${form}\` と合わず、存在したことがありません`,
      mend: moshikashite(meant, '回答のファイルへのリンクにしてください。'),
    }),
  }),
  'external/dead': rule<{ address: string; status: number }>({
    severity: 'warning',
    en: ({ address, status }) => ({
      what: `Unexpected answer ${status} from \`${address}\`, expected a page`,
      mend: 'Find out where the page is now, and correct the link or take it out.',
    }),
    ja: ({ address, status }) => ({
      what: `\`${address}\` にページがありません (応答 ${status})`,
      mend: '移転先を調べてリンクを直すか、取り除いてください。',
    }),
  }),
  'external/moved': rule<{ address: string; to: string }>({
    severity: 'note',
    en: ({ address, to }) => ({
      what: `Unexpected redirect: \`${address}\` has moved for good`,
      mend: `Link to \`${to}\`.`,
    }),
    ja: ({ address, to }) => ({
      what: `\`${address}\` は恒久的に移転しています`,
      mend: `\`${to}\` にリンクしてください。`,
    }),
  }),
  'external/no-answer': rule<{ address: string; reason: string }>({
    severity: 'note',
    en: ({ address, reason }) => ({
      what: `Missing answer from \`${address}\` (${reason}), expected a page`,
      mend: 'Open the address in a browser; the host may only refuse programs, or be down for a while.',
    }),
    ja: ({ address, reason }) => ({
      what: `\`${address}\` から応答を得られませんでした (${reason})`,
      mend: 'ブラウザーで開いて確かめてください。一時的に停止しているか、プログラムからのアクセスを拒否しているのかもしれません。',
    }),
  }),
  'external/left-out': rule<{ count: number; limit: number }>({
    severity: 'note',
    en: ({ count, limit }) => ({
      what: `Unexpected number of links to other hosts: ${count} were not asked, expected at most ${limit} at a time`,
      mend: 'Run the command again: what was asked is remembered.',
    }),
    ja: ({ count, limit }) => ({
      what: `外部リンクが多いため、${count} 件は確認していません (一度に ${limit} 件まで)`,
      mend: 'もう一度実行してください。確認済みの結果は記録されています。',
    }),
  }),
};
