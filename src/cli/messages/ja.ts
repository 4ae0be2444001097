import { didYouMeanJa } from '../../diagnostics/rule.ts';
import type { Messages } from './en.ts';

/** In Japanese. */
export const ja: Messages = {
  locale: 'ja-JP',
  pages: (counts, total) => `回答 ${total} 件 (${counts.join('、')})`,
  language: (name, pages) => `${name} ${pages}`,
  databases: (count, own) => `${own?.plural ?? 'データベース'} ${count} 件`,
  otherLanguage: (language) => `メッセージは英語と日本語のみです。${language}にはまだ対応していません。`,
  scheduled: (waiting, ended, next) =>
    [
      waiting > 0 && `公開待ち ${waiting} 件`,
      ended > 0 && `公開終了 ${ended} 件`,
      next !== undefined && `次の変更 ${next}`,
    ]
      .filter(Boolean)
      .join('、'),
  severities: ({ error, warning, note }) =>
    [`エラー ${error} 件`, `警告 ${warning} 件`, ...(note > 0 ? [`注記 ${note} 件`] : [])].join('、'),
  allowedHosts: (allowed) => `ページは他のホストを使えます: ${allowed.join('; ')}`,
  allowed: {
    script: (hosts) => `スクリプト ${hosts.join('、')}`,
    connect: (hosts) => `リクエスト先 ${hosts.join('、')}`,
    font: (hosts) => `フォント ${hosts.join('、')}`,
    frame: (hosts) => `フレーム ${hosts.join('、')}`,
    form: (hosts) => `フォームの送信先 ${hosts.join('、')}`,
    image: (hosts) => `画像 ${hosts.join('、')}`,
  },
  written: (output, seconds) => `${output} に出力しました (${seconds} 秒)`,
  upToDate: (output, seconds) => `変更はなく、${output} は最新です (${seconds} 秒)`,
  nothingPublished: (output) => `公開は行いませんでした。${output} は元のままです。`,
  unpublished: '公開は行っていません。',
  reading: (root) => `${root} をビルドしています`,
  pictures: (done, total) => `画像 ${done}/${total}`,
  foreignOutput: (output) =>
    `フォルダー ${output} は空でなく、Kotae が作ったものでもありません。--output で別のフォルダーを指定するか、空にしてください。`,
  outside: (file, path) =>
    `${file}: このテンプレートの書き出し先 ${path} は公開フォルダーの外にあります。\`permalink\` を /ja/tools/ のようなアドレスにしてください。`,
  template: (file, reason) =>
    `${file}  エラー  サイト独自の Eleventy のコードが動きません: ${reason}\n    修正してください。\`npx eleventy\` を実行すると失敗する箇所がわかります。`,
  lostPage: (file, address, transform) =>
    transform === undefined
      ? `${file}  エラー  サイト独自の Eleventy のコードのために、ページ ${address} が出力されません\n    ファイルやテンプレートを除くもの (プリプロセッサー、\`ignores\`、イベントの処理) を確かめてください。`
      : `${file}  エラー  トランスフォーム \`${transform}\` が ${address} のテキストを返しません\n    何も変えないページでも、\`return content;\` のようにテキストを返してください。`,
  exited: (file) =>
    `${file}  エラー  サイト独自のコードが process.exit などで、このコマンドを途中で終わらせました\n    誤りを知らせるのであれば例外を投げ、そうでなければ取り除いてください。`,
  unanswered: (file) =>
    `${file}  エラー  サイト独自のコードから応答がありません。コールバックが呼ばれないか、Promise が解決されません\n    非同期の処理 (フィルター、ショートコード、トランスフォーム、データ、\`await\`) を確かめてください。`,
  withoutPlugin: (file) =>
    `${file}  エラー  この Eleventy の設定は Kotae を追加していません\n    docs/eleventy.md のとおり \`config.addPlugin(kotae)\` と書くか、ファイルを削除してください。`,
  layout: (place, reason) =>
    `${place}  エラー  サイト独自のレイアウトが動作しません: ${reason}\n    直すか、ファイルを削除してください (Kotae のレイアウトを使います)。`,
  outputInSources: (output) =>
    `出力先 ${output} はビルドが読み込む、または使うフォルダーです。content/、assets/、layouts/、node_modules/、.git/、キャッシュの外のフォルダーを指定してください。`,
  outputInOutput: (output, around) =>
    `出力先 ${output} は、別のビルドが公開する ${around} の中にあります。そのビルドは中身をすべて置き換えます。専用のフォルダーを指定し、両方のビルドの後にコピーしてください。`,
  cacheInSources: (folder) =>
    `KOTAE_CACHE=${folder} は使えません。キャッシュがサイトの元になるファイルと混ざります。.kotae のような専用のフォルダーを指定してください。`,
  wrongBasePath: (path) => `--base-path ${path} は使えません。/help/ のようなパスを指定してください。`,
  wrongNow: (date) =>
    `--now ${date} は日付として正しくありません。2031-01-01 や 2031-01-01T09:00 の形で指定してください。`,
  wrongOrigin: (origin) =>
    `--origin ${origin} は使えません。https://faq.example.org のようにスキームとホストを指定してください。`,
  missingRoot: (root, around) =>
    `${root} に content/ フォルダーがありません。${around === undefined ? 'content/ があるフォルダーを --root で指定してください。' : `${around} にはあります。そこで実行するか、--root で指定してください。`}`,
  machine: {
    read: (path, reason) => `${path} を読めませんでした: ${reason}。`,
    write: (path, reason) => `${path} に書き込めませんでした: ${reason}。`,
    replace: (path, reason) => `${path} を置き換えられませんでした: ${reason}。内容は元のままです。`,
    restore: (path, reason) =>
      `ビルドを公開先に移せませんでした: ${reason}。公開中のビルドは ${path} にあり、次のビルドが元に戻します。`,
  },
  reasons: {
    ENOSPC: 'ディスクの空きがありません',
    EACCES: '権限がありません',
    EPERM: 'システムが許可していません',
    EROFS: '読み取り専用のディスクです',
    ENOENT: '見つかりません',
    ENOTDIR: 'パスの途中がフォルダーではありません',
    EISDIR: 'フォルダーです',
    ENOTREG: 'ファイルではなく、パイプ、デバイス、ソケットのいずれかです',
    EFBIG: '大きすぎます',
    EMFILE: '開いているファイルが多すぎます',
  },
  littleMemory: (limit, pages, more) =>
    `Node が使えるメモリーは ${limit} MB で、${pages} ページには足りないおそれがあります。ビルドが heap out of memory で終わるときは、NODE_OPTIONS=--max-old-space-size=${more} を付けて実行してください。`,
  waiting: (path, owner, limit) =>
    `別のビルド${owner === 0 ? '' : ` (プロセス ${owner})`} が ${path} を使用中です。最長 ${limit} 秒待ちます。`,
  locked: (path, owner, seconds) =>
    owner === 0
      ? `${path} がビルドのロックファイルの場所をふさいでいます。削除してください。`
      : `プロセス ${owner} が ${seconds} 秒たっても ${path} を解放しません。このサイトのビルドでなければ、そのファイルを削除してください。`,
  serving: (address) => `${address} でサイトを表示しています (終了は Ctrl+C)`,
  openToNetwork:
    '同じネットワークの誰もが、下書きを含めてサイトを見られます。ブラウザーからは IP アドレスで開けます。名前で開くには --allow-host で許可してください。',
  portTaken: (wanted, port) => `ポート ${wanted} は使用中のため、${port} を使います。`,
  cannotListen: (host, port, reason) =>
    `${host} のポート ${port} で接続を待ち受けられません: ${reason}。--host と --port で別のものを指定してください。`,
  listenReasons: {
    EACCES: 'システムがこのポートの使用を許可していません',
    EADDRINUSE: 'このポートと続くポートはすべて使用中です',
    EADDRNOTAVAIL: 'このマシンのアドレスではありません',
    ENOTFOUND: 'この名前のホストは見つかりません',
    EAI_AGAIN: 'この名前のホストは見つかりません',
  },
  changed: (file, milliseconds) => `${file} が変わりました: ${milliseconds} ミリ秒で反映しました`,
  asBefore: 'サイトはこの変更の前の状態で表示しています。',
  unwatched: (path, reason) =>
    `${path} の変更を監視できません: ${reason}。サイトの表示は続けます。変更を反映するには Kotae を起動し直してください。`,
  watchReasons: {
    ENOSPC:
      'システムが監視できるファイル数の上限に達しました (Linux では fs.inotify.max_user_watches を増やしてください)',
    EMFILE:
      '開いているファイルまたは監視の数が上限に達しました (Linux では fs.inotify.max_user_instances を増やしてください)',
  },
  endedAnyway: (seconds) => `${seconds} 秒待っても終わらない処理があったため、待たずに終了しました。`,
  noImporter: (name) =>
    `取り込みに使うパッケージ ${name} がインストールされていません。npm install --save-dev ${name} (または pnpm add -D、yarn add -D) を実行してください。`,
  valid: '問題はありません。',
  bug: 'これはコンテンツではなく Kotae 自体の不具合です。下の内容を添えてご報告ください。',
  noSuchPage: (file) =>
    `${file} は content/ にある正しいページではありません。kotae check で確かめてください。`,
  noSource: (file) => `${file} は翻訳ではありません。翻訳元の言語を --from で指定してください。`,
  noRoomForRecord: (file) =>
    `${file} のフロントマターに翻訳元を書き込めません。キーをそれぞれ行の先頭から書いてください。このファイルには何も記録していません。`,
  accepted: (file, source) => `${file}: 現在の ${source} の翻訳として記録しました`,
  schemasWritten: (folder) => `エディター用のファイルを ${folder} に出力しました`,
  askingHosts: (done, total) => `外部サイト ${done}/${total}`,
  missingOptions: (names) =>
    `${names.join('、')} がありません。指定するか、ターミナルで実行して質問に答えてください。`,
  unknownWord: (word, nearest, known) =>
    `「${word}」は使えません。${didYouMeanJa(nearest, `使える語: ${known.join('、')}。`)}`,
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
