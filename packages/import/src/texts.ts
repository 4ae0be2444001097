import type { ReportLanguage } from 'kotae/diagnostics';
import type { BothSides } from './both-sides.ts';
import { type ChangeKind, changeKinds } from './changes.ts';
import type { SectionPlace } from './section-place.ts';

/** What the command prints besides diagnostics. */
export interface ImportTexts {
  readonly reading: (source: string, collection: string) => string;
  readonly progress: (done: number, total: number, page: string) => string;
  readonly pages: (counts: readonly string[], total: number) => string;
  readonly changes: string;
  readonly change: (kind: ChangeKind, count: number) => string;
  readonly noChanges: string;
  readonly sections: string;
  readonly section: (place: SectionPlace) => string;
  readonly look: (count: number) => string;
  readonly files: (added: number, changed: number, unchanged: number, root: string) => string;
  readonly wouldWrite: (added: number, changed: number, unchanged: number, root: string) => string;
  readonly nothingToDo: (root: string) => string;
  readonly next: (root: string) => string;
  readonly hasContent: (root: string, files: readonly string[]) => string;
  readonly kept: (count: number) => string;
  readonly sides: (path: string, sides: BothSides) => string;
  readonly refused: (count: number) => string;
  readonly onlyComparison: string;
  readonly noSource: (source: string) => string;
  readonly noFolder: (source: string) => string;
  readonly noMkdocs: (source: string) => string;
  readonly noPages: (source: string) => string;
  readonly notCategory: (written: string) => string;
  readonly noCollection: (collection: string, known: readonly string[]) => string;
  readonly whichCollection: (known: readonly string[]) => string;
  readonly notSuffix: (written: string) => string;
  readonly notAddress: (written: string) => string;
  readonly notZone: (written: string) => string;
}

/** The first of many names. */
const named = (names: readonly string[]) => names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');

/** How many changed lines of each side are shown. */
const shownLines = 12;

function printSides(
  path: string,
  { source, here }: BothSides,
  messages: { source: string; here: string; gone: string; more: (count: number) => string },
): string {
  const side = (name: string, lines: BothSides['here']) => [
    `  ${name}`,
    ...lines.slice(0, shownLines).map(({ sign, text }) => `    ${sign} ${text ?? messages.gone}`.trimEnd()),
    ...(lines.length > shownLines ? [`      ${messages.more(lines.length - shownLines)}`] : []),
  ];
  return [path, ...side(messages.source, source), ...side(messages.here, here), ''].join('\n');
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: ImportTexts = {
  reading: (source, collection) => `Importing ${collection} from ${source}`,
  progress: (done, total, page) => `Pages ${done}/${total}  ${page}`,
  pages: (counts, total) => `${plural(total, 'page')} (${counts.join(', ')})`,
  changes: 'Changed:',
  change: (kind, count) => `${String(count).padStart(6)}  ${changeKinds[kind].en}`,
  noChanges: 'Nothing had to be changed.',
  sections: 'Sections of the navigation become:',
  section: ({ section, kind, place, pages }) =>
    `${String(pages).padStart(6)}  ${plural(pages, 'page').replace(/^\d+ /, '')} of “${section}”: the ${kind === 'tag' ? 'topic' : kind} ${place}`,
  look: (count) => `To look at: ${plural(count, 'thing')}, listed above`,
  files: (added, changed, unchanged, root) =>
    `${plural(added, 'file')} added, ${changed} changed, ${unchanged} unchanged in ${root}`,
  wouldWrite: (added, changed, unchanged, root) =>
    `Nothing was written. Without --dry-run: ${plural(added, 'file')} added, ${changed} changed, ${unchanged} unchanged in ${root}`,
  nothingToDo: (root) => `${root} holds all of it already: nothing was changed.`,
  next: (root) => `Next: kotae build --root ${root}`,
  hasContent: (root, files) =>
    `${root} holds what no import wrote: ${plural(files.length, 'file')} there would be added or changed (${named(files)}). Name another folder with --root, or allow it with --force; pages of the same name are then overwritten, settings and vocabulary only added to.`,
  kept: (count) => `${plural(count, 'file')} left as edited here, listed above; --force takes the source's`,
  sides: (path, sides) =>
    printSides(path, sides, {
      source: 'changed in the source since the last import:',
      here: 'changed here:',
      gone: '(a line that neither has any more)',
      more: (count) => `and ${plural(count, 'more line')}`,
    }),
  refused: (count) => `A build would refuse the site because of ${plural(count, 'error')}:`,
  onlyComparison: '--json prints a comparison. Name the old rendering with --compare.',
  noFolder: (source) => `${source} is not a folder.`,
  noMkdocs: (source) => `There is no mkdocs.yml in ${source}.`,
  noPages: (source) =>
    `There is no Markdown file with text in ${source}, and HTML and other formats are not read.`,
  notCategory: (written) =>
    `Unexpected category ${written}, expected small letters, digits and hyphens, such as guide.`,
  noSource: (source) => `${source} is not a folder. Name the folder that holds _config.yml or _faq/.`,
  noCollection: (collection, known) =>
    `There is no collection ${collection}: the folder _${collection}/ does not exist, or has no pages. ${known.length > 0 ? `Collections: ${known.join(', ')}.` : ''}`.trim(),
  whichCollection: (known) =>
    known.length > 0
      ? `Name the collection with --collection. There are: ${known.join(', ')}.`
      : 'No folder of the source is a collection, such as _faq/ or _posts/.',
  notSuffix: (written) =>
    `Unexpected suffix ${written}, expected a language and what its file names end in, such as en=-e, or none.`,
  notAddress: (written) =>
    `Unexpected origin ${written}, expected scheme and host, such as https://www.example.org.`,
  notZone: (written) => `Unexpected timezone ${written}, expected a name such as Asia/Tokyo.`,
};

const ja: ImportTexts = {
  reading: (source, collection) => `${source} の ${collection} を取り込んでいます`,
  progress: (done, total, page) => `ページ ${done}/${total}  ${page}`,
  pages: (counts, total) => `${total} ページ (${counts.join('、')})`,
  changes: '変更した点:',
  change: (kind, count) => `${String(count).padStart(6)}  ${changeKinds[kind].ja}`,
  noChanges: '変更が必要なところはありませんでした。',
  sections: 'ナビゲーションの見出しの行き先:',
  section: ({ section, kind, place, pages }) =>
    `${String(pages).padStart(6)} ページ  「${section}」→ ${kind === 'category' ? 'カテゴリー' : 'トピック'} ${place}`,
  look: (count) => `確認が必要な点: ${count} 件 (上の一覧)`,
  files: (added, changed, unchanged, root) =>
    `${root}: 追加 ${added} ファイル、変更 ${changed} ファイル、変更なし ${unchanged} ファイル`,
  wouldWrite: (added, changed, unchanged, root) =>
    `何も書き込みませんでした。--dry-run を外した場合、${root}: 追加 ${added} ファイル、変更 ${changed} ファイル、変更なし ${unchanged} ファイル`,
  nothingToDo: (root) => `${root} にはすべて揃っているため、何も変更しませんでした。`,
  next: (root) => `次の手順: kotae build --root ${root}`,
  kept: (count) =>
    `編集済みのためそのまま残したファイル: ${count} (上の一覧)。--force で元のページに置き換えます`,
  sides: (path, sides) =>
    printSides(path, sides, {
      source: '前回の取り込み後に元のページで変わった行:',
      here: 'こちらで変わった行:',
      gone: '(どちらにも残っていない行)',
      more: (count) => `ほか ${count} 行`,
    }),
  refused: (count) => `次の ${count} 件のエラーのため、このサイトはビルドできません:`,
  hasContent: (root, files) =>
    `${root} には取り込みで書いたものではないコンテンツがあり、${files.length} ファイル (${named(files)}) の追加または変更が必要です。--root で別のフォルダーを指定するか、--force で許可してください。その場合、ページは上書きし、設定と語彙には足りない分だけを加えます。`,
  onlyComparison: '--json は比較の結果を出力します。--compare で旧サイトのフォルダーを指定してください。',
  noFolder: (source) => `${source} はフォルダーではありません。`,
  noMkdocs: (source) => `${source} に mkdocs.yml がありません。`,
  noPages: (source) =>
    `${source} に本文のある Markdown ファイルがありません。HTML などほかの形式は読み取りません。`,
  notCategory: (written) =>
    `カテゴリー ${written} は使えません。guide のように英小文字、数字、ハイフンで書いてください。`,
  noSource: (source) =>
    `${source} はフォルダーではありません。_config.yml または _faq/ があるフォルダーを指定してください。`,
  noCollection: (collection, known) =>
    `_${collection}/ フォルダーにページがありません。${known.length > 0 ? `指定できるのは ${known.join('、')} です。` : ''}`,
  whichCollection: (known) =>
    known.length > 0
      ? `--collection でコレクションを指定してください。指定できるのは ${known.join('、')} です。`
      : '_faq/ や _posts/ のようなコレクションのフォルダーがありません。',
  notSuffix: (written) =>
    `接尾辞 ${written} は使えません。en=-e のように言語とファイル名の末尾を書くか、none としてください。`,
  notAddress: (written) =>
    `アドレス ${written} は使えません。https://www.example.org のように書いてください。`,
  notZone: (written) => `タイムゾーン ${written} は使えません。Asia/Tokyo のように書いてください。`,
};

/** The words of the command, in each language of reports. */
export const importTexts: Readonly<Record<ReportLanguage, ImportTexts>> = { en, ja };
