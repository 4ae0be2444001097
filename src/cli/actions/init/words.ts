import type { ReportLanguage } from '../../../diagnostics/rule.ts';
import type { PackageManager } from './package-manager.ts';

/** What `kotae init` says and asks. */
interface InitWords {
  readonly title: (language: string) => string;
  readonly languages: string;
  readonly about: (language: string, usual: string) => string;
  readonly origin: string;
  readonly basePath: string;
  readonly needed: string;
  readonly missingTitle: string;
  readonly hasContent: (folder: string) => string;
  readonly noTexts: (language: string, known: readonly string[]) => string;
  readonly wrongOrigin: string;
  readonly written: (file: string) => string;
  readonly kept: (file: string) => string;
  readonly next: (folder: string, manager: PackageManager) => string;
  readonly nextAfterImport: (folder: string, manager: PackageManager) => string;
  /** What curators read first; `pages` is a folder of them, such as `faq/en`. */
  readonly readme: (title: string, pages: string, manager: PackageManager) => string;
}

export const initWords: Readonly<Record<ReportLanguage, InitWords>> = {
  en: {
    title: (language) => `Title of the site in ${language}`,
    languages: 'Languages, the first is the default',
    about: (language, usual) => `What are the questions about, in ${language}? One, several (${usual})`,
    origin: 'Address of the site, such as https://help.example.org (may stay empty)',
    basePath: 'Path that it is published under, such as /help/',
    needed: 'A title is needed.',
    missingTitle: 'Missing --title: name it, or run the command in a terminal to be asked.',
    hasContent: (folder) =>
      `Unexpected folder ${folder}/content: there is a site already. Name another folder, or delete it.`,
    noTexts: (language, known) =>
      `Unexpected language \`${language}\`, expected one that Kotae brings texts in: ${known.join(', ')}. Begin with one of them; docs/translating.md tells how to add another.`,
    wrongOrigin: 'Expected scheme and host without a path, such as https://help.example.org.',
    written: (file) => `${file}: written`,
    kept: (file) => `${file}: is there already, and stays as it is`,
    next: (folder, { install, run }) =>
      `Now: ${folder === '.' ? '' : `cd ${folder} && `}${install} && ${run('start')}. The questions in content/faq/ are examples: replace them.`,
    nextAfterImport: (folder, { install, run }) =>
      `Now: ${folder === '.' ? '' : `cd ${folder} && `}${install} && ${run('start')}.`,
    readme: (title, pages, { run }) => `# ${title}

The answers are in \`content/\`, one file each: \`content/${pages}/name.md\`. The same name in the folder of another language is
its translation.

| to | run |
| --- | --- |
| see the site while you write | \`${run('start')}\` |
| begin a question, in every language | \`${run('new')}\` |
| find everything that is wrong | \`${run('check')}\` |
| make the site, in \`_site/\` | \`${run('build')}\` |

Commit what lies in \`content/\`, with \`content/addresses.txt\`: it remembers every address that was ever published.

How answers are written: \`node_modules/kotae/docs/writing.md\` and \`dialect.md\` beside it. What the site is called, its
languages and addresses: \`content/site.yaml\`. Products and topics: \`content/databases.yaml\` and \`content/tags.yaml\`.
`,
  },
  ja: {
    title: (language) => `サイトの名前 (${language})`,
    languages: '言語 (先頭が既定の言語)',
    about: (language, usual) => `何についての質問ですか (${language}。単数形と複数形。例: ${usual})`,
    origin: 'サイトのアドレス。例: https://help.example.org (空でもかまいません)',
    basePath: '公開するパス。例: /help/',
    needed: '名前を入力してください。',
    missingTitle: '--title がありません。指定するか、端末で実行して質問に答えてください。',
    hasContent: (folder) =>
      `${folder}/content があり、すでにサイトがあります。別のフォルダーを指定するか、削除してください。`,
    noTexts: (language, known) =>
      `言語 \`${language}\` の文言は Kotae に含まれていません (含まれる言語: ${known.join('、')})。まずそのいずれかで始めてください。ほかの言語の加え方は docs/ja/translating.md にあります。`,
    wrongOrigin: 'https://help.example.org のように、パスのないアドレスを指定してください。',
    written: (file) => `${file}: 書き込みました`,
    kept: (file) => `${file}: すでにあるため、そのままにしました`,
    next: (folder, { install, run }) =>
      `次は ${folder === '.' ? '' : `cd ${folder} && `}${install} && ${run('start')} を実行してください。content/faq/ の質問は例です。置き換えてください。`,
    nextAfterImport: (folder, { install, run }) =>
      `次は ${folder === '.' ? '' : `cd ${folder} && `}${install} && ${run('start')} を実行してください。`,
    readme: (title, pages, { run }) => `# ${title}

回答は \`content/\` に 1 つずつファイルとして入っています (\`content/${pages}/name.md\`)。別の言語のフォルダーにある同じ名前のファイルは、その翻訳です。

| したいこと | コマンド |
| --- | --- |
| 書きながらサイトを見る | \`${run('start')}\` |
| すべての言語で新しい質問を始める | \`${run('new')}\` |
| 間違いをすべて探す | \`${run('check')}\` |
| \`_site/\` にサイトを作る | \`${run('build')}\` |

\`content/\` の中身は、公開したすべてのアドレスを記録する \`content/addresses.txt\` も含めてコミットしてください。

回答の書き方は \`node_modules/kotae/docs/ja/writing.md\` と \`dialect.md\` にあります。サイトの名前、言語、アドレスは \`content/site.yaml\`、製品とトピックは \`content/databases.yaml\` と \`content/tags.yaml\` で決めます。
`,
  },
};
