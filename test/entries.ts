import type { Entry } from '../src/entry/entry.ts';
import type { Answer } from '../src/markdown/answer.ts';

/** An answer without anything in it. */
export const emptyAnswer: Answer = {
  html: '<p>An answer.</p>',
  standalone: '<p>An answer.</p>',
  markdown: [],
  headings: [],
  sections: [],
  summary: 'An answer.',
  links: [],
  images: [],
  terms: [],
  ids: [],
  diagnostics: [],
};

/** An entry made without a file: `faq/en/slug`, and what a test wants different about it. */
export function entryOf(name: string, changes: Partial<Entry> = {}): Entry {
  const [category = 'faq', language = 'en', slug = 'page'] = name.split('/');
  return {
    category,
    language,
    slug,
    file: `content/${name}.md`,
    title: `Title of ${slug}`,
    databases: [],
    tags: [],
    date: '2024-01-01T00:00:00.000Z',
    updated: changes.date ?? '2024-01-01T00:00:00.000Z',
    summary: 'An answer.',
    keywords: [],
    aliases: [],
    related: [],
    draft: false,
    lines: {},
    answer: emptyAnswer,
    key: JSON.stringify(changes),
    derive: (_part, _key, make) => make(),
    ...changes,
  };
}
