import type { ReportLanguage } from '../../../diagnostics/rule.ts';

/** What `kotae init` says and asks. */
const en = {
  title: (language: string) => `Title of the site in ${language}`,
  languages: 'Languages',
  firstLanguage: 'Default language, which a home page without a language leads to',
  about: (language: string) => `What are the questions about, in ${language}? Singular, plural`,
  origin: 'Address of the site, such as https://help.example.org (may stay empty)',
  basePath: 'Path that it is published under, such as /help/',
  needed: 'A title is needed.',
  missingTitle: 'Missing --title: name it, or run the command in a terminal to be asked.',
  hasContent: (folder: string) =>
    `Unexpected folder ${folder}/content: there is a site already. Name another folder, or delete it.`,
  noTexts: (language: string, known: readonly string[]) =>
    `Unexpected language \`${language}\`, expected one that Kotae brings texts in: ${known.join(', ')}. Begin with one of them; node_modules/kotae/docs/translating.md tells how to add another.`,
  otherLanguage: (language: string, languages: readonly string[]) =>
    `Unexpected \`${language}=\`, expected one of the languages of the site: ${languages.join(', ')}. Name it with --languages, too, or take it out.`,
  wrongOrigin: 'Expected scheme and host, such as https://help.example.org, and a path at most.',
  written: (file: string) => `${file}: written`,
  kept: (file: string) => `${file}: is there already, and stays as it is`,
  next: (commands: string) => `Now: ${commands}.`,
  examples: ' The questions in content/faq/ are examples: replace them.',
};

const ja: typeof en = {
  title: (language) => `サイトの名前 (${language})`,
  languages: '言語',
  firstLanguage: '既定の言語 (言語を含まないアドレスの行き先)',
  about: (language) => `何についての質問ですか (${language}。単数形と複数形)`,
  origin: 'サイトのアドレス。例: https://help.example.org (空でもかまいません)',
  basePath: '公開するパス。例: /help/',
  needed: '名前を入力してください。',
  missingTitle: '--title がありません。指定するか、ターミナルで実行して質問に答えてください。',
  hasContent: (folder) =>
    `${folder}/content があり、すでにサイトがあります。別のフォルダーを指定するか、削除してください。`,
  noTexts: (language, known) =>
    `言語 \`${language}\` の文言は Kotae に含まれていません (含まれる言語: ${known.join('、')})。まずそのいずれかで始めてください。ほかの言語の加え方は node_modules/kotae/docs/ja/translating.md にあります。`,
  otherLanguage: (language, languages) =>
    `\`${language}=\` の言語はこのサイトにありません (サイトの言語: ${languages.join('、')})。--languages にも加えるか、取り除いてください。`,
  wrongOrigin:
    'https://help.example.org のように、スキームとホストからなるアドレスを入力してください (パスが続いてもかまいません)。',
  written: (file) => `${file}: 書き込みました`,
  kept: (file) => `${file}: すでにあるため、そのままにしました`,
  next: (commands) => `次は ${commands} を実行してください。`,
  examples: 'content/faq/ の質問は例です。置き換えてください。',
};

/** The same by language of reports. */
export const initWords: Readonly<Record<ReportLanguage, typeof en>> = { en, ja };
