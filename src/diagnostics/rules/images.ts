import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** A picture as it was written in an answer. */
export interface WrittenImage {
  written: string;
}

/** Pictures: where they are, whether they can be read, and what is published of them. */
export const imageRules = {
  'images/missing-files': rule<{
    images: readonly (WrittenImage & { line?: number | undefined; nearest?: string | undefined })[];
  }>({
    severity: 'warning',
    en: ({ images }) => ({
      message: `${images.length} images do not exist: ${images.map(({ written, line }) => (line === undefined ? `\`${written}\`` : `\`${written}\` (line ${line})`)).join(', ')}`,
      hint: `Put the files into assets/images/ or beside the Markdown file, or correct the paths.${images.flatMap(({ written, nearest }) => (nearest === undefined ? [] : [` Did you mean \`${nearest}\` for \`${written}\`?`])).join('')}`,
    }),
    ja: ({ images }) => ({
      message: `画像 ${images.length} 点が見つかりません: ${images.map(({ written, line }) => (line === undefined ? `\`${written}\`` : `\`${written}\` (${line} 行目)`)).join('、')}`,
      hint: `assets/images/ か Markdown ファイルと同じ場所に置くか、パスを直してください。${images.flatMap(({ written, nearest }) => (nearest === undefined ? [] : [`\`${written}\` は「${nearest}」の間違いではありませんか。`])).join('')}`,
    }),
  }),
  'images/missing-file': rule<WrittenImage & { nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, nearest }) => ({
      message: `There is no image file \`${written}\``,
      hint: didYouMean(
        nearest,
        'Put the file into assets/images/ or beside the Markdown file, or correct the path.',
      ),
    }),
    ja: ({ written, nearest }) => ({
      message: `画像 \`${written}\` が見つかりません`,
      hint: didYouMeanJa(
        nearest,
        'assets/images/ か Markdown ファイルと同じ場所に置くか、パスを直してください。',
      ),
    }),
  }),
  'images/letter-case': rule<WrittenImage & { right: string }>({
    severity: 'warning',
    en: ({ written, right }) => ({
      message: `Unexpected letter case in \`${written}\`, expected \`${right}\``,
      hint: `Write \`${right}\`: most servers tell upper case from lower case.`,
    }),
    ja: ({ written, right }) => ({
      message: `画像 \`${written}\` の大文字・小文字が、ファイル名 \`${right}\` と異なります`,
      hint: `多くのサーバーは大文字と小文字を区別します。\`${right}\` と書いてください。`,
    }),
  }),
  'images/outside-root': rule<WrittenImage>({
    severity: 'error',
    en: ({ written }) => ({
      message: `The image \`${written}\` lies neither in assets/images/ nor in content/`,
      hint: 'Copy the file into assets/images/ and write `/assets/images/…`.',
    }),
    ja: ({ written }) => ({
      message: `画像 \`${written}\` は assets/images/ と content/ のどちらにもありません`,
      hint: 'ファイルを assets/images/ に置き、`/assets/images/…` と書いてください。',
    }),
  }),
  'images/not-a-file': rule<WrittenImage>({
    severity: 'error',
    en: ({ written }) => ({
      message: `\`${written}\` is not a file`,
      hint: 'Write the path of an image file.',
    }),
    ja: ({ written }) => ({
      message: `\`${written}\` は画像ファイルではなく、フォルダーまたはデバイスです`,
      hint: '画像ファイルのパスを書いてください。',
    }),
  }),
  'images/file-name': rule<WrittenImage & { character: string }>({
    severity: 'error',
    en: ({ written, character }) => ({
      message: `The name of \`${written}\` holds \`${character}\`, which addresses cannot have`,
      hint: `Rename the file without \`${character}\`.`,
    }),
    ja: ({ written, character }) => ({
      message: `画像 \`${written}\` の名前にある \`${character}\` は、アドレスに使えません`,
      hint: `\`${character}\` を含まない名前に変えてください。`,
    }),
  }),
  'images/empty-file': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The image file \`${written}\` is empty`,
      hint: 'Save the image again.',
    }),
    ja: ({ written }) => ({
      message: `画像 \`${written}\` は空のファイルです (0 バイト)`,
      hint: '画像を保存し直してください。',
    }),
  }),
  'images/unsupported-format': rule<WrittenImage & { supported: readonly string[] }>({
    severity: 'warning',
    en: ({ written, supported }) => ({
      message: `Unexpected format of \`${written}\`, expected one of ${supported.join(', ')}`,
      hint: 'Save it as PNG (screenshots), JPEG (photographs) or SVG (drawings).',
    }),
    ja: ({ written, supported }) => ({
      message: `画像 \`${written}\` の形式には対応していません (使える形式: ${supported.join('、')})`,
      hint: '画面の画像は PNG、写真は JPEG、図は SVG で保存してください。',
    }),
  }),
  'images/wrong-extension': rule<WrittenImage & { format: string; right: string }>({
    severity: 'warning',
    en: ({ written, format, right }) => ({
      message: `Unexpected extension of \`${written}\`, expected \`${right}\`: the file is ${format}`,
      hint: `Change the extension to \`${right}\`, here and in the name of the file.`,
    }),
    ja: ({ written, format, right }) => ({
      message: `画像 \`${written}\` の中身は ${format} で、拡張子と一致しません`,
      hint: `ファイル名と本文の両方で、拡張子を \`${right}\` に変えてください。`,
    }),
  }),
  'images/unreadable': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The image \`${written}\` could not be decoded`,
      hint: 'Open it in an image editor and save it again, or replace it.',
    }),
    ja: ({ written }) => ({
      message: `画像 \`${written}\` を読み取れません`,
      hint: '画像編集ソフトで開いて保存し直すか、別のファイルに置き換えてください。',
    }),
  }),
  'images/truncated': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The image \`${written}\` is cut off or damaged: a part of it cannot be shown`,
      hint: 'Copy or download the file again.',
    }),
    ja: ({ written }) => ({
      message: `画像 \`${written}\` は途中で切れているか壊れていて、一部を表示できません`,
      hint: 'ファイルをコピーまたはダウンロードし直してください。',
    }),
  }),
  'images/too-large': rule<WrittenImage & { width: number; height: number; largest: number }>({
    severity: 'warning',
    en: ({ written, width, height, largest }) => ({
      message: `The image \`${written}\` is ${width} × ${height} pixels, more than ${largest} on a side`,
      hint: 'Make it smaller, or raise `images.largest` in content/site.yaml. It is published without smaller copies.',
    }),
    ja: ({ written, width, height, largest }) => ({
      message: `画像 \`${written}\` は ${width} × ${height} ピクセルあり、上限の ${largest} ピクセルを超えています`,
      hint: '画像を縮小するか、content/site.yaml の `images.largest` を上げてください。縮小版なしで公開します。',
    }),
  }),
  'images/position': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      message: `The image \`${written}\` contains the location where it was taken`,
      hint: 'Remove the location from the file before it is published.',
    }),
    ja: ({ written }) => ({
      message: `画像 \`${written}\` に撮影場所の位置情報が含まれています`,
      hint: '公開する前に、ファイルから位置情報を削除してください。',
    }),
  }),
  'images/unsafe-svg': rule<WrittenImage & { removed: readonly string[] }>({
    severity: 'warning',
    en: ({ written, removed }) => ({
      message: `Removed from the drawing \`${written}\`: ${removed.join(', ')}`,
      hint: 'Export it again as a plain SVG, without scripts, links and outside files.',
    }),
    ja: ({ written, removed }) => ({
      message: `画像 \`${written}\` から、図以外の内容を取り除きました (${removed.join('、')})`,
      hint: 'スクリプト、リンク、外部ファイルを含まないプレーン SVG として書き出し直してください。',
    }),
  }),
  'images/changed': rule<{ file: string }>({
    severity: 'error',
    en: ({ file }) => ({
      message: `\`${file}\` changed while it was read`,
      hint: 'Wait until it is saved, then run the command again.',
    }),
    ja: ({ file }) => ({
      message: `読み込み中に \`${file}\` が変更されました`,
      hint: '保存が終わってから、もう一度実行してください。',
    }),
  }),
  'images/same-address': rule<{ address: string; other: string }>({
    severity: 'error',
    en: ({ address, other }) => ({
      message: `\`${address}\` is already the address of the image \`${other}\``,
      hint: 'Rename one of the two files.',
    }),
    ja: ({ address, other }) => ({
      message: `アドレス \`${address}\` が \`${other}\` と重なっています`,
      hint: 'どちらかのファイル名を変えてください。',
    }),
  }),
  'images/remote-host': rule<{ host: string; count: number }>({
    severity: 'warning',
    en: ({ host, count }) => ({
      message: `${count === 1 ? 'An image comes' : `${count} images come`} from another host, \`${host}\``,
      hint: 'Copy it into assets/images/, or name the host under `images.hosts` in content/site.yaml; until then browsers do not show it.',
    }),
    ja: ({ host, count }) => ({
      message: `外部サイト \`${host}\` の画像が使われています (${count} か所)`,
      hint: 'assets/images/ に置くか、content/site.yaml の `images.hosts` にホスト名を加えてください。それまではブラウザーに表示されません。',
    }),
  }),
  'images/unexpected-scheme': rule<WrittenImage & { scheme: string }>({
    severity: 'error',
    en: ({ written, scheme }) => ({
      message: `The image \`${written}\` has a \`${scheme}\` address, which browsers are not allowed to load`,
      hint: 'Save the image as a file in assets/images/.',
    }),
    ja: ({ written, scheme }) => ({
      message: `画像 \`${written}\` に \`${scheme}\` のアドレスは使えません`,
      hint: '画像をファイルとして assets/images/ に保存してください。',
    }),
  }),
  'images/missing-alt': rule<{ src: string }>({
    severity: 'warning',
    en: ({ src }) => ({
      message: `The image \`${src}\` has no alternative text for people who do not see it`,
      hint: 'Write what it shows: `![what it shows](address)`. For pure decoration, write `<img alt="" …>`.',
    }),
    ja: ({ src }) => ({
      message: `画像 \`${src}\` に代替テキストがありません`,
      hint: '画像の内容を `![内容](アドレス)` のように書いてください。装飾であれば `<img alt="" …>` と書きます。',
    }),
  }),
};
