import { builtInLanguageOf } from '../../../site/texts/built-in.ts';
import type { PackageManager } from './package-manager.ts';
import { readmeWords } from './readme-words.ts';

export interface ReadmeFacts {
  readonly title: string;
  /** The language of those who read it; English stands in for one that it is not written in. */
  readonly language: string;
  /** A folder of pages, such as `faq/en`. */
  readonly pages: string;
  readonly manager: PackageManager;
}

/** Write the README of a new site, which curators read first. */
export function readmeOf({ title, language, pages, manager: { run } }: ReadmeFacts): string {
  const known = builtInLanguageOf(language) ?? 'en';
  const words = readmeWords[known];
  if (!words) throw new TypeError(`no README in ${known}`);
  const docs = `node_modules/kotae/docs/${known === 'ja' ? 'ja/' : ''}`;
  const row = (name: 'start' | 'new' | 'check' | 'build') => `| ${words[name]} | \`${run(name)}\` |`;
  return `${[
    `# ${title}`,
    words.pages.replace('{pages}', `\`content/${pages}/name.md\``),
    [
      `| ${words.table.join(' | ')} |`,
      '| --- | --- |',
      row('start'),
      row('new'),
      row('check'),
      row('build'),
    ].join('\n'),
    words.commit,
    words.writing.replace('{writing}', `\`${docs}writing.md\`, \`${docs}dialect.md\``),
    words.settings,
  ].join('\n\n')}\n`;
}
