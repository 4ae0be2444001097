import type { Severity } from '../diagnostics/rule.ts';

/** What commands say on the terminal beside diagnostics, in one language of reports. */
export interface Messages {
  readonly locale: string;
  readonly pages: (counts: readonly string[], total: number) => string;
  readonly language: (name: string, pages: number) => string;
  /** `own` is what the site calls a database. */
  readonly databases: (count: number, own?: { readonly singular: string; readonly plural: string }) => string;
  /** Said once where the reader's language is none that messages come in. */
  readonly otherLanguage: (language: string) => string;
  readonly severities: (counts: Readonly<Record<Severity, number>>) => string;
  /** The other hosts that the policy of the pages allows, by what for. */
  readonly allowedHosts: (allowed: readonly string[]) => string;
  readonly allowed: Readonly<
    Record<'script' | 'connect' | 'font' | 'frame' | 'form' | 'image', (hosts: readonly string[]) => string>
  >;
  readonly written: (output: string, seconds: string) => string;
  readonly upToDate: (output: string, seconds: string) => string;
  readonly nothingPublished: (output: string) => string;
  /** Said behind a reason for which a build ended. */
  readonly unpublished: string;
  readonly reading: (root: string) => string;
  readonly pictures: (done: number, total: number) => string;
  readonly foreignOutput: (output: string) => string;
  readonly layout: (place: string, reason: string) => string;
  readonly template: (file: string, reason: string) => string;
  readonly outputInSources: (output: string) => string;
  readonly wrongBasePath: (path: string) => string;
  readonly wrongOrigin: (origin: string) => string;
  readonly wrongNow: (date: string) => string;
  /** Pages that are not published yet or any more, and when the next one appears or goes; empty without any. */
  readonly scheduled: (waiting: number, ended: number, next: string | undefined) => string;
  readonly missingRoot: (root: string) => string;
  readonly machine: Readonly<
    Record<'read' | 'write' | 'replace' | 'restore', (path: string, reason: string) => string>
  >;
  /** Said when Node may use `limit` MB, and a build of so many pages is likely to need `more`. */
  readonly littleMemory: (limit: number, pages: number, more: number) => string;
  /** Said while a lock is waited for; `owner` is the id of a process, or 0. */
  readonly waiting: (path: string, owner: number, limit: number) => string;
  readonly locked: (path: string, owner: number, seconds: number) => string;
  readonly reasons: Readonly<Partial<Record<string, string>>>;
  readonly serving: (address: string) => string;
  /** Said when the server listens at more than this machine. */
  readonly openToNetwork: () => string;
  readonly portTaken: (wanted: number, port: number) => string;
  readonly cannotListen: (host: string, port: number, reason: string) => string;
  /** Reasons that mean something else when a server is to listen. */
  readonly listenReasons: Readonly<Partial<Record<string, string>>>;
  readonly changed: (file: string, milliseconds: number) => string;
  readonly asBefore: () => string;
  readonly unwatched: (path: string, reason: string) => string;
  /** Reasons that mean something else when files are watched. */
  readonly watchReasons: Readonly<Partial<Record<string, string>>>;
  readonly endedAnyway: (seconds: number) => string;
  readonly noImporter: (name: string) => string;
  readonly valid: () => string;
  readonly bug: () => string;
}

const joined = (comma: string, parts: readonly (string | false)[]) => parts.filter(Boolean).join(comma);
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: Messages = {
  locale: 'en-GB',
  pages: (counts, total) => `${plural(total, 'answer')} (${counts.join(', ')})`,
  language: (name, pages) => `${name} ${pages}`,
  databases: (count, own) =>
    own ? `${count} ${count === 1 ? own.singular : own.plural}` : plural(count, 'database'),
  otherLanguage: (language) => `Messages come in English and Japanese, not in ${language} yet.`,
  scheduled: (waiting, ended, next) =>
    joined(', ', [
      waiting > 0 && `${plural(waiting, 'page')} waiting`,
      ended > 0 && `${plural(ended, 'page')} no longer shown`,
      next !== undefined && `next change ${next}`,
    ]),
  severities: ({ error, warning, note }) =>
    [plural(error, 'error'), plural(warning, 'warning'), ...(note > 0 ? [plural(note, 'note')] : [])].join(
      ', ',
    ),
  allowedHosts: (allowed) => `Pages may use other hosts: ${allowed.join('; ')}`,
  allowed: {
    script: (hosts) => `scripts from ${hosts.join(', ')}`,
    connect: (hosts) => `requests to ${hosts.join(', ')}`,
    font: (hosts) => `fonts from ${hosts.join(', ')}`,
    frame: (hosts) => `frames of ${hosts.join(', ')}`,
    form: (hosts) => `forms to ${hosts.join(', ')}`,
    image: (hosts) => `pictures from ${hosts.join(', ')}`,
  },
  written: (output, seconds) => `written to ${output} in ${seconds} s`,
  upToDate: (output, seconds) => `nothing changed, ${output} is up to date (${seconds} s)`,
  nothingPublished: (output) => `Nothing was published: ${output} is as it was.`,
  unpublished: ' Nothing was published.',
  reading: (root) => `Building ${root}`,
  pictures: (done, total) => `Pictures ${done}/${total}`,
  foreignOutput: (output) =>
    `The folder ${output} is not empty, and Kotae did not make it. Name another with --output, or empty it.`,
  template: (file, reason) =>
    `${file}  error  The site's own code for Eleventy does not work: ${reason}\n    Correct it; \`npx eleventy\` shows where it fails.`,
  layout: (place, reason) =>
    `${place}  error  This layout of the site does not work: ${reason}\n    Correct it, or remove the file: then Kotae's own is used.`,
  outputInSources: (output) =>
    `The output folder ${output} is one that a build reads or keeps things in. Name a folder outside content/, assets/, layouts/, node_modules/, .git/ and the cache.`,
  wrongBasePath: (path) => `Unexpected --base-path ${path}, expected a path such as /help/.`,
  wrongNow: (date) => `Unexpected --now ${date}, expected a date such as 2031-01-01 or 2031-01-01T09:00.`,
  wrongOrigin: (origin) =>
    `Unexpected --origin ${origin}, expected a scheme and a host such as https://faq.example.org.`,
  missingRoot: (root) =>
    `There is no folder content/ in --root ${root}. Name the folder that holds content/.`,
  machine: {
    read: (path, reason) => `Could not read ${path}: ${reason}.`,
    write: (path, reason) => `Could not write ${path}: ${reason}.`,
    replace: (path, reason) => `Could not replace ${path}: ${reason}. Nothing there was changed.`,
    restore: (path, reason) =>
      `Could not put a build in its place: ${reason}. The published one lies in ${path}; the next build puts it back.`,
  },
  reasons: {
    ENOSPC: 'the disk is full',
    EACCES: 'permission denied',
    EPERM: 'the system does not allow it',
    EROFS: 'the disk is read-only',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder',
    ENOTREG: 'it is a pipe, a device or a socket, not a file',
    EMFILE: 'too many files are open',
  },
  littleMemory: (limit, pages, more) =>
    `Node may use ${limit} MB of memory, which may not suffice for ${plural(pages, 'page')}. If the build ends with “heap out of memory”, give it more: NODE_OPTIONS=--max-old-space-size=${more}`,
  waiting: (path, owner, limit) =>
    `Waiting for ${owner === 0 ? 'another build' : `another build, process ${owner}`}, which holds ${path}; for ${limit} s at most.`,
  locked: (path, owner, seconds) =>
    owner === 0
      ? `${path} is no lock of a build, but stands in its place. Remove it.`
      : `Process ${owner} holds ${path} and did not let go of it within ${seconds} s. If it is no build of this site, remove that file.`,
  serving: (address) => `Kotae shows the site at ${address}  (stop with Ctrl+C)`,
  openToNetwork: () =>
    'Everybody in this network can see the site, drafts included. Browsers may ask for it by address; allow a name with --allow-host.',
  portTaken: (wanted, port) => `Port ${wanted} is taken; using ${port}.`,
  cannotListen: (host, port, reason) =>
    `Could not listen at ${host}, port ${port}: ${reason}. Name others with --host and --port.`,
  listenReasons: {
    EACCES: 'the system does not allow this port',
    EADDRINUSE: 'this port and those after it are taken',
    EADDRNOTAVAIL: 'this machine does not have the address',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name is not known',
  },
  changed: (file, milliseconds) => `${file} changed: shown in ${milliseconds} ms`,
  asBefore: () => 'The site is shown as it was before this change.',
  unwatched: (path, reason) =>
    `Could not watch ${path} for changes: ${reason}. The site is still shown; to see what changed there, start Kotae again.`,
  watchReasons: {
    ENOSPC: 'no more files can be watched (on Linux, raise fs.inotify.max_user_watches)',
    EMFILE: 'too many files are open or watched (on Linux, raise fs.inotify.max_user_instances)',
  },
  endedAnyway: (seconds) =>
    `Something was still at work after ${seconds} s; Kotae ended without waiting for it.`,
  noImporter: (name) =>
    `The package ${name}, which imports pages, is not installed. Install it with: npm install --save-dev ${name}`,
  valid: () => 'No problems.',
  bug: () =>
    'This is a bug in Kotae itself, not a mistake in your content. Please report it with the text below.',
};

const ja: Messages = {
  locale: 'ja-JP',
  pages: (counts, total) => `回答 ${total} 件 (${counts.join('、')})`,
  language: (name, pages) => `${name} ${pages}`,
  databases: (count, own) => `${own?.plural ?? 'データベース'} ${count} 件`,
  otherLanguage: (language) => `メッセージは英語と日本語で、${language}はまだありません。`,
  scheduled: (waiting, ended, next) =>
    joined('、', [
      waiting > 0 && `公開待ち ${waiting} 件`,
      ended > 0 && `公開終了 ${ended} 件`,
      next !== undefined && `次の変更 ${next}`,
    ]),
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
  template: (file, reason) =>
    `${file}  エラー  サイト独自の Eleventy のコードが動きません: ${reason}\n    修正してください。\`npx eleventy\` を実行すると失敗する箇所がわかります。`,
  layout: (place, reason) =>
    `${place}  エラー  サイト独自のレイアウトが動作しません: ${reason}\n    直すか、ファイルを削除してください (Kotae のレイアウトを使います)。`,
  outputInSources: (output) =>
    `出力先 ${output} はビルドが読み込む、または使うフォルダーです。content/、assets/、layouts/、node_modules/、.git/、キャッシュの外のフォルダーを指定してください。`,
  wrongBasePath: (path) => `--base-path ${path} は使えません。/help/ のようなパスを指定してください。`,
  wrongNow: (date) =>
    `--now ${date} は日付として正しくありません。2031-01-01 や 2031-01-01T09:00 の形で指定してください。`,
  wrongOrigin: (origin) =>
    `--origin ${origin} は使えません。https://faq.example.org のようにスキームとホストを指定してください。`,
  missingRoot: (root) =>
    `--root ${root} に content/ フォルダーがありません。content/ があるフォルダーを指定してください。`,
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
    EMFILE: '開いているファイルが多すぎます',
  },
  littleMemory: (limit, pages, more) =>
    `Node が使えるメモリーは ${limit} MB で、${pages} ページには足りないおそれがあります。ビルドが heap out of memory で終わるときは、NODE_OPTIONS=--max-old-space-size=${more} を付けて実行してください。`,
  waiting: (path, owner, limit) =>
    `別のビルド${owner === 0 ? '' : ` (プロセス ${owner})`} が ${path} を使用中です。最長 ${limit} 秒待ちます。`,
  locked: (path, owner, seconds) =>
    owner === 0
      ? `${path} はビルドのロックファイルではありません。削除してください。`
      : `プロセス ${owner} が ${seconds} 秒たっても ${path} を解放しません。このサイトのビルドでなければ、そのファイルを削除してください。`,
  serving: (address) => `${address} でサイトを表示しています (終了は Ctrl+C)`,
  openToNetwork: () =>
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
  asBefore: () => 'サイトはこの変更の前の状態で表示しています。',
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
    `取り込みに使うパッケージ ${name} がインストールされていません。npm install --save-dev ${name} を実行してください。`,
  valid: () => '問題はありません。',
  bug: () => 'これはコンテンツではなく Kotae 自体の不具合です。下の内容を添えてご報告ください。',
};

export const messages = { en, ja } as const;
