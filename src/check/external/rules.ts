import { rule } from '../../diagnostics/rule.ts';

/** What hosts of links to other sites say. */
export const externalRules = {
  'external/dead': rule<{ address: string; status: number }>({
    severity: 'warning',
    en: ({ address, status }) => ({
      message: `\`${address}\` answers ${status}`,
      hint: 'Find out where the page is now and correct the link, or take it out.',
    }),
    ja: ({ address, status }) => ({
      message: `\`${address}\` から ${status} の応答がありました`,
      hint: '移転先を調べてリンクを直すか、取り除いてください。',
    }),
  }),
  'external/left-out': rule<{ count: number; limit: number }>({
    severity: 'note',
    en: ({ count, limit }) => ({
      message: `${count} link${count === 1 ? ' to another host was' : 's to other hosts were'} not asked: one run asks at most ${limit}`,
      hint: 'Run the command again: what was asked is remembered.',
    }),
    ja: ({ count, limit }) => ({
      message: `外部リンクが多いため、${count} 件は確認していません (一度に ${limit} 件まで)`,
      hint: 'もう一度実行してください。確認済みの結果は記録されています。',
    }),
  }),
  'external/moved': rule<{ address: string; to: string }>({
    severity: 'note',
    en: ({ address, to }) => ({
      message: `\`${address}\` has moved permanently`,
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
      message: `\`${address}\` did not answer (${reason})`,
      hint: 'Open the address in a browser: the host may be down for a while, or refuse programs only.',
    }),
    ja: ({ address, reason }) => ({
      message: `\`${address}\` から応答を得られませんでした (${reason})`,
      hint: 'ブラウザーで開いて確かめてください。一時的に停止しているか、プログラムからのアクセスを拒否しているのかもしれません。',
    }),
  }),
};
