import type { ReportLanguage } from '../diagnostics/rule.ts';

/** What the commands for curators say, in one language of reports. */
export interface CuratorMessages {
  readonly noSuchPage: (file: string) => string;
  readonly noSource: (file: string) => string;
  readonly accepted: (file: string, source: string) => string;
  readonly schemasWritten: (folder: string) => string;
  readonly askingHosts: (done: number, total: number) => string;
}

const en: CuratorMessages = {
  noSuchPage: (file) =>
    `Unexpected file ${file}, expected a sound page in content/. Run kotae check to see what is wrong.`,
  noSource: (file) => `Unexpected file ${file}: it is no translation. Name the other language with --from.`,
  accepted: (file, source) => `${file}: recorded as a translation of ${source} as it is today`,
  schemasWritten: (folder) => `Schemas for editors are in ${folder}`,
  askingHosts: (done, total) => `Other sites ${done}/${total}`,
};

const ja: CuratorMessages = {
  noSuchPage: (file) =>
    `${file} は content/ にある正しいページではありません。kotae check で確かめてください。`,
  noSource: (file) => `${file} は翻訳ではありません。翻訳元の言語を --from で指定してください。`,
  accepted: (file, source) => `${file}: 現在の ${source} の翻訳として記録しました`,
  schemasWritten: (folder) => `エディター用のスキーマを ${folder} に出力しました`,
  askingHosts: (done, total) => `外部サイト ${done}/${total}`,
};

export const curatorMessages: Readonly<Record<ReportLanguage, CuratorMessages>> = { en, ja };
