import { didYouMean, moshikashite, rule } from '../rule.ts';

/** A picture as it was written in an answer. */
export interface WrittenImage {
  written: string;
}

/** Pictures: where they lie, whether they can be read, and what is published of them. */
export const imageRules = {
  'images/missing-file': rule<WrittenImage & { nearest?: string | undefined }>({
    severity: 'warning',
    en: ({ written, nearest }) => ({
      what: `Unexpected image \`${written}\`, expected a file that exists`,
      mend: didYouMean(
        nearest,
        'Put the file into assets/images/ or beside the Markdown file, or correct the path.',
      ),
    }),
    ja: ({ written, nearest }) => ({
      what: `画像 \`${written}\` が見つかりません`,
      mend: moshikashite(
        nearest,
        'assets/images/ か Markdown ファイルと同じ場所に置くか、パスを直してください。',
      ),
    }),
  }),
  'images/letter-case': rule<WrittenImage & { right: string }>({
    severity: 'warning',
    en: ({ written, right }) => ({
      what: `Unexpected letter case in \`${written}\`, expected \`${right}\``,
      mend: `Write \`${right}\`: most servers tell upper case from lower case.`,
    }),
    ja: ({ written, right }) => ({
      what: `画像 \`${written}\` の大文字と小文字が、ファイル名 \`${right}\` と異なります`,
      mend: `多くのサーバは大文字と小文字を区別します。\`${right}\` と書いてください。`,
    }),
  }),
  'images/outside-root': rule<WrittenImage>({
    severity: 'error',
    en: ({ written }) => ({
      what: `Unexpected place of the image \`${written}\`, expected assets/images/ or the folder content/`,
      mend: 'Copy the file into assets/images/ and write `/assets/images/…`.',
    }),
    ja: ({ written }) => ({
      what: `画像 \`${written}\` は assets/images/ と content/ のどちらにもありません`,
      mend: 'ファイルを assets/images/ に置き、`/assets/images/…` と書いてください。',
    }),
  }),
  'images/not-a-file': rule<WrittenImage>({
    severity: 'error',
    en: ({ written }) => ({
      what: `Unexpected folder or device \`${written}\`, expected an image file`,
      mend: 'Write the path of a file.',
    }),
    ja: ({ written }) => ({
      what: `\`${written}\` は画像ファイルではなく、フォルダーまたはデバイスです`,
      mend: '画像ファイルのパスを書いてください。',
    }),
  }),
  'images/file-name': rule<WrittenImage & { character: string }>({
    severity: 'error',
    en: ({ written, character }) => ({
      what: `Unexpected \`${character}\` in the name of \`${written}\`, expected a name that can stand in an address`,
      mend: `Rename the file without \`${character}\`.`,
    }),
    ja: ({ written, character }) => ({
      what: `画像 \`${written}\` の名前にある \`${character}\` は、アドレスに使えません`,
      mend: `\`${character}\` を含まない名前に変えてください。`,
    }),
  }),
  'images/empty-file': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      what: `Unexpected empty file \`${written}\`, expected an image`,
      mend: 'Save the image again: the file holds 0 bytes.',
    }),
    ja: ({ written }) => ({
      what: `画像 \`${written}\` は空のファイルです (0 バイト)`,
      mend: '画像を保存し直してください。',
    }),
  }),
  'images/unsupported-format': rule<WrittenImage & { supported: readonly string[] }>({
    severity: 'warning',
    en: ({ written, supported }) => ({
      what: `Unexpected format of \`${written}\`, expected one of ${supported.join(', ')}`,
      mend: 'Save it as PNG (screenshots), JPEG (photographs) or SVG (drawings).',
    }),
    ja: ({ written, supported }) => ({
      what: `画像 \`${written}\` の形式には対応していません (使える形式: ${supported.join('、')})`,
      mend: '画面の画像は PNG、写真は JPEG、図は SVG で保存してください。',
    }),
  }),
  'images/wrong-extension': rule<WrittenImage & { format: string; right: string }>({
    severity: 'warning',
    en: ({ written, format, right }) => ({
      what: `Unexpected ending of \`${written}\`, expected \`${right}\`: the file is ${format}`,
      mend: `Rename the file to end in \`${right}\`, here and on disk.`,
    }),
    ja: ({ written, format, right }) => ({
      what: `画像 \`${written}\` の中身は ${format} で、拡張子と一致しません`,
      mend: `ファイル名と本文の両方で、拡張子を \`${right}\` に変えてください。`,
    }),
  }),
  'images/unreadable': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      what: `Unexpected content of \`${written}\`, expected an image that can be read`,
      mend: 'Open it in an image editor and save it again, or replace it.',
    }),
    ja: ({ written }) => ({
      what: `画像 \`${written}\` を読み取れません`,
      mend: '画像編集ソフトで開いて保存し直すか、別のファイルに置き換えてください。',
    }),
  }),
  'images/truncated': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      what: `Unexpected end or damage of \`${written}\`, expected a whole image: a part of it cannot be shown`,
      mend: 'Copy or download the file again.',
    }),
    ja: ({ written }) => ({
      what: `画像 \`${written}\` は途中で切れているか壊れていて、一部を表示できません`,
      mend: 'ファイルをコピーまたはダウンロードし直してください。',
    }),
  }),
  'images/too-large': rule<WrittenImage & { width: number; height: number; largest: number }>({
    severity: 'warning',
    en: ({ written, width, height, largest }) => ({
      what: `Unexpected size of \`${written}\`, expected at most ${largest} pixels a side, found ${width} × ${height}`,
      mend: 'Make it smaller, or raise `images.largest` in content/site.yaml. It is published without smaller copies.',
    }),
    ja: ({ written, width, height, largest }) => ({
      what: `画像 \`${written}\` は ${width} × ${height} ピクセルあり、上限の ${largest} ピクセルを超えています`,
      mend: '画像を縮小するか、content/site.yaml の `images.largest` を上げてください。縮小版なしで公開します。',
    }),
  }),
  'images/position': rule<WrittenImage>({
    severity: 'warning',
    en: ({ written }) => ({
      what: `Unexpected position data in \`${written}\`: it tells where the picture was taken`,
      mend: 'Remove the location from the file before it is published.',
    }),
    ja: ({ written }) => ({
      what: `画像 \`${written}\` に撮影場所の位置情報が含まれています`,
      mend: '公開する前に、ファイルから位置情報を削除してください。',
    }),
  }),
  'images/unsafe-svg': rule<WrittenImage & { removed: readonly string[] }>({
    severity: 'warning',
    en: ({ written, removed }) => ({
      what: `Unexpected content of \`${written}\`, expected a drawing only: removed ${removed.join(', ')}`,
      mend: 'Export it again as a plain SVG, without scripts, links and outside files.',
    }),
    ja: ({ written, removed }) => ({
      what: `画像 \`${written}\` から、図以外の内容を取り除きました (${removed.join('、')})`,
      mend: 'スクリプト、リンク、外部ファイルを含まないプレーン SVG として書き出し直してください。',
    }),
  }),
  'images/changed': rule<{ file: string }>({
    severity: 'error',
    en: ({ file }) => ({
      what: `Unexpected change of \`${file}\` while it was read`,
      mend: 'Wait until it is saved, then run the command again.',
    }),
    ja: ({ file }) => ({
      what: `読み込み中に \`${file}\` が変更されました`,
      mend: '保存が終わってから、もう一度実行してください。',
    }),
  }),
  'images/same-address': rule<{ address: string; other: string }>({
    severity: 'error',
    en: ({ address, other }) => ({
      what: `Unexpected second image at the address \`${address}\`, expected \`${other}\` alone`,
      mend: 'Rename one of the two files.',
    }),
    ja: ({ address, other }) => ({
      what: `アドレス \`${address}\` が \`${other}\` と重なっています`,
      mend: 'どちらかのファイル名を変えてください。',
    }),
  }),
  'images/remote-host': rule<{ host: string; count: number }>({
    severity: 'warning',
    en: ({ host, count }) => ({
      what: `Unexpected image from \`${host}\` (${count === 1 ? 'once' : `${count} times`}), expected images of this site`,
      mend: 'Copy it into assets/images/, or name the host under `images.hosts` in content/site.yaml; until then browsers do not show it.',
    }),
    ja: ({ host, count }) => ({
      what: `外部サイト \`${host}\` の画像が使われています (${count} か所)`,
      mend: 'assets/images/ に置くか、content/site.yaml の `images.hosts` にホスト名を加えてください。それまではブラウザーに表示されません。',
    }),
  }),
  'images/unexpected-scheme': rule<WrittenImage & { scheme: string }>({
    severity: 'error',
    en: ({ written, scheme }) => ({
      what: `Unexpected \`${scheme}\` address of the image \`${written}\`, expected a file of this site`,
      mend: 'Save the image as a file in assets/images/.',
    }),
    ja: ({ written, scheme }) => ({
      what: `画像 \`${written}\` に \`${scheme}\` のアドレスは使えません`,
      mend: '画像をファイルとして assets/images/ に保存してください。',
    }),
  }),
};
