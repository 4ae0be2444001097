import type { ReportLanguage } from 'kotae/diagnostics';
import type { ComparedKind } from './compare-site.ts';

/** The words of the comparison. */
export interface ComparisonTexts {
  readonly kinds: Readonly<Record<ComparedKind, string>>;
  readonly page: string;
  readonly total: (pages: number) => string;
  readonly differences: string;
  readonly more: (count: number) => string;
  readonly notFound: (count: number) => string;
  readonly whole: (whole: number, pages: number) => string;
  readonly progress: (done: number, total: number, page: string) => string;
  readonly noFolder: (written: string) => string;
}

const plural = (pages: number) => `${pages} page${pages === 1 ? '' : 's'}`;

const en: ComparisonTexts = {
  kinds: {
    words: 'words',
    headings: 'headings',
    links: 'links',
    pictures: 'pictures',
    tables: 'tables',
    code: 'code',
    anchors: 'anchors',
  },
  page: 'page',
  total: (pages) => plural(pages),
  differences: 'Differences (- only in the old rendering, + only in the new one):',
  more: (count) => `and ${count} more`,
  notFound: (count) => `No old rendering was found of ${count === 1 ? 'this page' : `these ${count} pages`}:`,
  whole: (whole, pages) =>
    `${whole} of ${plural(pages)} ${pages === 1 ? 'keeps' : 'keep'} all that the old rendering shows`,
  progress: (done, total, page) => `Comparing ${done}/${total}  ${page}`,
  noFolder: (written) =>
    `${written} is not a folder. Name the folder that the old generator builds, such as _site or site.`,
};

const ja: ComparisonTexts = {
  kinds: {
    words: '語',
    headings: '見出し',
    links: 'リンク',
    pictures: '画像',
    tables: '表',
    code: 'コード',
    anchors: 'アンカー',
  },
  page: 'ページ',
  total: (pages) => `${pages} ページ`,
  differences: '違い (- は旧サイトだけ、+ は新サイトだけにあるもの):',
  more: (count) => `ほか ${count} 件`,
  notFound: (count) => `旧サイトに見つからないページ (${count} ページ):`,
  whole: (whole, pages) => `${pages} ページ中 ${whole} ページは、旧サイトの内容をすべて残しています`,
  progress: (done, total, page) => `比較中 ${done}/${total}  ${page}`,
  noFolder: (written) =>
    `${written} はフォルダーではありません。_site や site のように、旧ツールが出力したフォルダーを指定してください。`,
};

/** The words of the comparison, in each language of reports. */
export const comparisonTexts: Readonly<Record<ReportLanguage, ComparisonTexts>> = { en, ja };
