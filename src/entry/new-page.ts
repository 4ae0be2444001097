import GithubSlugger from 'github-slugger';
import { stringify } from 'yaml';
import type { Identity } from './entry.ts';

/** What is known of a page before it is written. */
export interface NewPage extends Identity {
  readonly title: string;
  readonly databases: readonly string[];
  /** What front matter calls them. Default: `db`. */
  readonly databaseKey?: string | undefined;
  readonly tags: readonly string[];
  /** Such as `2026-07-02`. */
  readonly date: string;
  /** One line for whoever writes the answer; readers never see it. */
  readonly hint: string;
}

/** Write a new page: front matter, and a draft until somebody has written the answer. */
export function newPage(page: NewPage): string {
  const { title, category, databases, databaseKey = 'db', tags, date, language, hint } = page;
  const scalar = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();
  const list = (words: readonly string[]) => `[${words.map(scalar).join(', ')}]`;
  const lines = [
    `title: ${scalar(title)}`,
    `category: ${category}`,
    ...(databases.length > 0 ? [`${databaseKey}: ${list(databases)}`] : []),
    ...(tags.length > 0 ? [`tags: ${list(tags)}`] : []),
    `date: ${date}`,
    `lang: ${language}`,
    'draft: true',
  ];
  return `---\n${lines.join('\n')}\n---\n\n<!-- ${hint.replaceAll('--', '—')} -->\n`;
}

/** Words that say little in a file's name. */
const fillers = new Set(
  'a an and are be can cannot do does for from have how i is it my of on or our the there to we what when where which who why with you your'.split(
    ' ',
  ),
);
const mostWords = 6;

/** Propose a file name for a title: its telling words in Latin letters; empty when it has none. */
export function slugOf(title: string): string {
  const words = new GithubSlugger()
    .slug(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .split('-')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !fillers.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords).join('-');
}
