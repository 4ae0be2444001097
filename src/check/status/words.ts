import type { ReportLanguage } from '../../diagnostics/rule.ts';
import { ownWord } from '../../site/own-word.ts';
import type { Site } from '../../site/site.ts';

/** The words of the status of a site. */
const en = {
  locale: 'en-GB',
  title: 'Status',
  questions: 'Questions',
  database: 'Database',
  noDatabase: 'no database',
  /** The two above with what a site calls a database. */
  own: (singular: string) => ({
    database: singular.charAt(0).toUpperCase() + singular.slice(1),
    noDatabase: `no ${singular}`,
  }),
  total: 'all questions',
  translations: 'Translations',
  missing: (language: string) => `missing in ${language}`,
  stale: (source: string) => `out of date: ${source} has changed`,
  since: (date: string) => `Changed since ${date}:`,
  notInHistory: 'The version that was translated is not in git’s history, so what changed cannot be shown.',
  accept: (file: string) => `When the translation says the same again: kotae status --accept ${file}`,
  unknown: (count: number) =>
    `${count} unknown: nobody recorded what ${count === 1 ? 'it was' : 'they were'} translated from (\`kotae status --accept FILE\`)`,
  fresh: (count: number) => `${count} up to date`,
  upToDate: 'No translation is missing or known to be out of date.',
  old: (years: number) => `Not changed for ${years} ${years === 1 ? 'year' : 'years'} or longer`,
  noneOld: 'None.',
  problems: 'Problems in the content',
  problemsLead: '`kotae check` tells where they are, and looks at the printed pages as well.',
  severities: { error: 'errors', warning: 'warnings', note: 'notes' },
};
export type StatusWords = typeof en;

const ja: StatusWords = {
  locale: 'ja-JP',
  title: 'サイトの状態',
  questions: '質問',
  database: 'データベース',
  noDatabase: 'データベースなし',
  own: (singular) => ({ database: singular, noDatabase: `${singular}なし` }),
  total: 'すべての質問',
  translations: '翻訳',
  missing: (language) => `${language} の翻訳がありません`,
  stale: (source) => `翻訳元の ${source} が変わりました`,
  since: (date) => `${date} からの変更:`,
  notInHistory: '翻訳したときの版が git の履歴にないため、変更点を示せません。',
  accept: (file) => `翻訳を直したら: kotae status --accept ${file}`,
  unknown: (count) =>
    `${count} 件は不明: 何から翻訳したかの記録がありません (\`kotae status --accept FILE\`)`,
  fresh: (count) => `${count} 件は最新です`,
  upToDate: '翻訳の不足や、古いとわかっている翻訳はありません。',
  old: (years) => `${years} 年以上変更していないページ`,
  noneOld: 'ありません。',
  problems: 'コンテンツの問題',
  problemsLead: '場所は `kotae check` で確かめられます。出力されたページの問題もわかります。',
  severities: { error: 'エラー', warning: '警告', note: '注記' },
};

const statusWords: Readonly<Record<ReportLanguage, StatusWords>> = { en, ja };

/** The words for the status of a site, with its own for a database. */
export function statusWordsOf(site: Site, language: ReportLanguage): StatusWords {
  const words = statusWords[language];
  const own = ownWord(site, language);
  return own ? { ...words, ...words.own(own.singular) } : words;
}
