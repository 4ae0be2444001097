import { rule } from '../rule.ts';

/** What is wrong with the views, and with addresses that were published once. */
export const publishRules = {
  'publish/no-origin': rule({
    severity: 'note',
    en: () => ({
      message: 'Without `origin` there is no sitemap and no feed, and pages name no canonical address',
      hint: 'Write `origin: https://…` into content/site.yaml, or build with --origin.',
    }),
    ja: () => ({
      message:
        '`origin` が設定されていないため、サイトマップとフィードを出力せず、ページに canonical を示しません',
      hint: 'content/site.yaml に `origin: https://…` を書くか、--origin を付けてビルドしてください。',
    }),
  }),
  'publish/lost-address': rule<{ address: string; isAnswer: boolean; successor?: string | undefined }>({
    severity: 'error',
    en: ({ address, isAnswer, successor }) => ({
      message: `The published address \`${address}\` no longer leads anywhere`,
      hint: isAnswer
        ? `Write \`aliases: [${address}]\` into the front matter of ${successor ?? 'the page that took its place'}. If nobody ever saw the address, delete this line.`
        : `Write \`${address}: /…\` with the address that took its place under \`former.pages\` in content/site.yaml. If nobody ever saw the address, delete this line.`,
    }),
    ja: ({ address, isAnswer, successor }) => ({
      message: `以前公開した \`${address}\` を開いても、ページも転送先もありません`,
      hint: isAnswer
        ? `${successor ?? '代わりのページ'} のフロントマターに \`aliases: [${address}]\` を書いてください。誰も見ていないアドレスなら、この行を削除してください。`
        : `content/site.yaml の \`former.pages\` に、代わりのアドレスを \`${address}: /…\` の形で書いてください。誰も見ていないアドレスなら、この行を削除してください。`,
    }),
  }),
  'publish/lost-anchor': rule<{ id: string; file: string; nearest?: string | undefined }>({
    severity: 'error',
    en: ({ id, file, nearest }) => ({
      message: `The published anchor \`#${id}\` no longer leads to a heading of ${file}`,
      hint:
        nearest === undefined
          ? `Write \`{#${id}}\` after the heading that took its place.`
          : `Write \`{#${id}}\` after the heading “${nearest}”, if that took its place.`,
    }),
    ja: ({ id, file, nearest }) => ({
      message: `公開したことのある見出しの id \`#${id}\` が ${file} にありません`,
      hint:
        nearest === undefined
          ? `代わりの見出しの後ろに \`{#${id}}\` を書いてください。`
          : `見出し「${nearest}」が代わりなら、その後ろに \`{#${id}}\` を書いてください。`,
    }),
  }),
  'publish/static-file': rule<{ to?: string | undefined }>({
    severity: 'error',
    en: ({ to }) => ({
      message:
        to === undefined
          ? 'This is not a file: it is a pipe, a device or a socket'
          : `This is a symbolic link to \`${to}\`, which is no file of this site`,
      hint: 'Put the file itself here.',
    }),
    ja: ({ to }) => ({
      message:
        to === undefined
          ? 'ファイルではなく、パイプ、デバイス、ソケットのいずれかです'
          : `シンボリックリンクで、指している \`${to}\` はこのサイトのファイルではありません`,
      hint: 'ファイルそのものをここに置いてください。',
    }),
  }),
  'publish/static-address': rule<{ address: string }>({
    severity: 'error',
    en: ({ address }) => ({
      message: `A page of the site already has the address \`${address}\``,
      hint: 'Rename the file, or remove it.',
    }),
    ja: ({ address }) => ({
      message: `\`${address}\` にはページがあるため、このファイルは公開できません`,
      hint: 'ファイルの名前を変えるか、取り除いてください。',
    }),
  }),
  'publish/record-line': rule<{ found: string }>({
    severity: 'warning',
    en: ({ found }) => ({
      message: `Unexpected \`${found}\`, expected an address that begins with \`/\``,
      hint: 'Run `kotae build`, which puts the file in order, and commit it.',
    }),
    ja: ({ found }) => ({
      message: `「/」で始まるアドレスではない行があります: \`${found}\``,
      hint: '`kotae build` を実行するとファイルが整います。結果をコミットしてください。',
    }),
  }),
  'publish/record-unwritable': rule<{ reason: string }>({
    severity: 'warning',
    en: ({ reason }) => ({
      message: `The new addresses could not be recorded: ${reason}`,
      hint: 'Make the file writable, or build where it is writable, and commit it.',
    }),
    ja: ({ reason }) => ({
      message: `新しいアドレスを記録できませんでした (${reason})`,
      hint: 'このファイルに書き込めるようにするか、書き込める場所でビルドし、コミットしてください。',
    }),
  }),
};
