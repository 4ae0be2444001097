import { rule } from '../rule.ts';

/** Files as a whole: what they are, and where they are. */
export const fileRules = {
  'file/empty': rule({
    severity: 'error',
    en: () => ({
      message: 'The file is empty',
      hint: 'Write the page, or delete the file.',
    }),
    ja: () => ({ message: 'ファイルが空です', hint: 'ページを書くか、ファイルを削除してください。' }),
  }),
  'file/not-text': rule({
    severity: 'error',
    en: () => ({
      message: 'The file holds bytes that are not UTF-8 text',
      hint: 'Save the file as UTF-8 text. If it is a picture or a document, move it to assets/.',
    }),
    ja: () => ({
      message: 'UTF-8 のテキストとして読めない内容が含まれています',
      hint: '文字コードを UTF-8 にして保存してください。画像や文書であれば assets/ に移してください。',
    }),
  }),
  'file/merge-conflict': rule({
    severity: 'error',
    en: () => ({
      message: 'A merge conflict is left here: git has marked two versions of this place',
      hint: 'Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
    }),
    ja: () => ({
      message: 'git のマージの衝突が残っています',
      hint: '正しいほうの内容を残し、`<<<<<<<`、`=======`、`>>>>>>>` で始まる行を削除してください。',
    }),
  }),
  'file/too-large': rule<{ bytes: number; largest: number }>({
    severity: 'error',
    en: ({ bytes, largest }) => ({
      message: `The file has ${bytes} bytes; at most ${largest} are read`,
      hint: 'Split the page, or offer the data as a download in assets/static/.',
    }),
    ja: ({ bytes, largest }) => ({
      message: `ファイルが大きすぎます (${bytes} バイト、上限 ${largest} バイト)`,
      hint: 'ページを分けるか、データを assets/static/ に置いてダウンロードできるようにしてください。',
    }),
  }),
  'file/not-a-file': rule({
    severity: 'error',
    en: () => ({
      message: 'This is not a file, although its name ends in `.md`',
      hint: 'Rename it, or replace it by a file.',
    }),
    ja: () => ({
      message: '名前が `.md` で終わっていますが、ファイルではありません',
      hint: '名前を変えてください。',
    }),
  }),
  'file/linked-out': rule<{ to: string }>({
    severity: 'error',
    en: ({ to }) => ({
      message: `This is a symbolic link to \`${to}\`, which is outside of this site`,
      hint: 'Put the file or the folder itself here.',
    }),
    ja: ({ to }) => ({
      message: `シンボリックリンクで、サイトの外の \`${to}\` を指しています`,
      hint: 'ファイルやフォルダーそのものをここに置いてください。',
    }),
  }),
  'file/unreadable': rule<{ reason: string }>({
    severity: 'error',
    en: ({ reason }) => ({
      message: `The file could not be read: ${reason}`,
      hint: 'Check that it exists and that you may read it.',
    }),
    ja: ({ reason }) => ({
      message: `ファイルを読めません (${reason})`,
      hint: 'ファイルがあること、読み取り権限があることを確かめてください。',
    }),
  }),
  'file/misplaced': rule({
    severity: 'error',
    en: () => ({
      message: 'Unexpected place or name of a page, expected content/{category}/{language}/{name}.md',
      hint: 'Move or rename the file: its name may hold letters, digits, hyphens, underscores and dots, and ends in `.md`.',
    }),
    ja: () => ({
      message: 'ページの場所または名前が正しくありません (content/{カテゴリー}/{言語}/{名前}.md)',
      hint: 'ファイルを移すか、名前を変えてください。名前には文字、数字、ハイフン、下線、ピリオドが使え、末尾は `.md` です。',
    }),
  }),
  'file/undecodable-name': rule({
    severity: 'error',
    en: () => ({
      message: 'The name of this file or folder is not UTF-8, and no program can open it by its name',
      hint: 'Rename it: each � stands for a byte that is no letter. It may come from an archive or a disk of another system.',
    }),
    ja: () => ({
      message: 'ファイルまたはフォルダーの名前が UTF-8 でないため、名前で開けません',
      hint: '名前を変えてください。� は文字として読めないバイトです。別のシステムで作ったアーカイブやディスクから来た名前かもしれません。',
    }),
  }),
  'file/no-page': rule({
    severity: 'warning',
    en: () => ({
      message: 'Nothing reads this file: pages are Markdown, and end in `.md`',
      hint: 'Rename it if it is a page, or move it out of content/; a download belongs in assets/static/.',
    }),
    ja: () => ({
      message: 'このファイルはどこからも読まれません。ページは Markdown で、末尾は `.md` です',
      hint: 'ページであれば名前を変え、そうでなければ content/ の外に移してください。ダウンロードするファイルは assets/static/ に置きます。',
    }),
  }),
  'file/unread': rule({
    severity: 'warning',
    en: () => ({
      message:
        'Nothing reads this file: templates, and what belongs to them, need a configuration of Eleventy',
      hint: 'Add a `.eleventy.js`, as node_modules/kotae/docs/eleventy.md shows. Pictures belong in assets/images/, downloads in assets/static/; anything else, out of content/.',
    }),
    ja: () => ({
      message: 'このファイルはどこからも読まれません。テンプレートなどには Eleventy の設定が必要です',
      hint: 'node_modules/kotae/docs/eleventy.md のとおり `.eleventy.js` を置いてください。画像は assets/images/、ダウンロードするファイルは assets/static/ に置き、そのほかは content/ の外に移してください。',
    }),
  }),
};
