import { didYouMean, moshikashite, type ReportLanguage } from '../diagnostics/rule.ts';

/** What the commands for curators say, in one language of reports. */
export interface CuratorMessages {
  readonly noSuchPage: (file: string) => string;
  readonly noSource: (file: string) => string;
  readonly noRoomForRecord: (file: string) => string;
  readonly accepted: (file: string, source: string) => string;
  readonly schemasWritten: (folder: string) => string;
  readonly askingHosts: (done: number, total: number) => string;
  readonly missingOptions: (names: readonly string[]) => string;
  readonly unknownWord: (word: string, nearest: string | undefined, known: readonly string[]) => string;
  readonly badSlug: (slug: string) => string;
  readonly alreadyThere: (file: string) => string;
  readonly begun: (file: string) => string;
  readonly writeHere: string;
  readonly ask: Readonly<
    Record<'category' | 'languages' | 'tags' | 'slug' | 'needed' | 'badSlug', string>
  > & {
    readonly title: (language: string) => string;
    /** `own` is the plural of what the site calls a database. */
    readonly databases: (own?: string) => string;
  };
}

const en: CuratorMessages = {
  noSuchPage: (file) => `${file} is not a valid page in content/. Run kotae check to see what is wrong.`,
  noSource: (file) => `${file} is not a translation. Name the language it was translated from with --from.`,
  noRoomForRecord: (file) =>
    `The translation could not be recorded in ${file}: write each key of its front matter at the beginning of a line.`,
  accepted: (file, source) => `${file}: recorded as a translation of ${source} as it is today`,
  schemasWritten: (folder) => `What editors need is in ${folder}`,
  askingHosts: (done, total) => `Other sites ${done}/${total}`,
  missingOptions: (names) =>
    `Missing ${names.join(', ')}: name ${names.length === 1 ? 'it' : 'them'}, or run the command in a terminal to be asked.`,
  unknownWord: (word, nearest, known) =>
    `There is no \`${word}\`. ${didYouMean(nearest, `Known words: ${known.join(', ')}.`)}`,
  badSlug: (slug) => `Unexpected name \`${slug}\`, expected letters, digits, hyphens, underscores and dots.`,
  alreadyThere: (file) => `${file} exists already. Choose another name with --slug, or fewer --languages.`,
  begun: (file) => `${file}: created as a draft`,
  writeHere: 'The answer first, then the steps, then why. Remove “draft: true” when it is done.',
  ask: {
    category: 'Which category?',
    languages: 'In which languages?',
    title: (language) => `The question in ${language}, in the reader’s words`,
    databases: (own = 'databases') => `Which ${own}? Type to find, Tab to choose`,
    tags: 'Which tags? Type to find, Tab to choose',
    slug: 'Name of the file, the same in every language',
    needed: 'A title is needed.',
    badSlug: 'Use letters, digits, hyphens, underscores and dots.',
  },
};

const ja: CuratorMessages = {
  noSuchPage: (file) =>
    `${file} は content/ にある正しいページではありません。kotae check で確かめてください。`,
  noSource: (file) => `${file} は翻訳ではありません。翻訳元の言語を --from で指定してください。`,
  noRoomForRecord: (file) =>
    `${file} のフロントマターに翻訳元を書き込めません。キーをそれぞれ行の先頭から書いてください。このファイルには何も記録していません。`,
  accepted: (file, source) => `${file}: 現在の ${source} の翻訳として記録しました`,
  schemasWritten: (folder) => `エディター用のファイルを ${folder} に出力しました`,
  askingHosts: (done, total) => `外部サイト ${done}/${total}`,
  missingOptions: (names) =>
    `${names.join('、')} がありません。指定するか、端末で実行して質問に答えてください。`,
  unknownWord: (word, nearest, known) =>
    `「${word}」は使えません。${moshikashite(nearest, `使える語: ${known.join('、')}。`)}`,
  badSlug: (slug) => `名前「${slug}」は使えません。文字、数字、ハイフン、下線、ピリオドで書いてください。`,
  alreadyThere: (file) =>
    `${file} はすでにあります。--slug で別の名前にするか、--languages を減らしてください。`,
  begun: (file) => `${file}: 下書きを作りました`,
  writeHere: '回答、手順、理由の順に書きます。書き終えたら「draft: true」を取り除いてください。',
  ask: {
    category: 'カテゴリー',
    languages: 'どの言語で書きますか',
    title: (language) => `${language}のタイトル (読者の言葉で書いた質問)`,
    databases: (own = 'データベース') => `${own} (入力すると絞り込み、Tab で選択)`,
    tags: 'タグ (入力すると絞り込み、Tab で選択)',
    slug: 'ファイルの名前 (すべての言語で共通)',
    needed: 'タイトルを入力してください。',
    badSlug: '文字、数字、ハイフン、下線、ピリオドで書いてください。',
  },
};

export const curatorMessages: Readonly<Record<ReportLanguage, CuratorMessages>> = { en, ja };
