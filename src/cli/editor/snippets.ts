import type { Site } from '../../site/site.ts';

/** One snippet of VS Code. */
export interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * Make the snippets for those who write answers in VS Code.
 *
 * Front matter offers the words of the vocabulary as choices: VS Code completes YAML in files of its own only, not
 * at the head of Markdown.
 */
export function snippets(site: Site): Readonly<Record<string, Snippet>> {
  const snippet = (prefix: string, description: string, ...body: string[]): Snippet => ({
    scope: 'markdown',
    prefix,
    description,
    body,
  });
  const day = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
  return {
    'Front matter': snippet(
      'front matter',
      'The head of a new answer, with the words of the vocabulary',
      '---',
      'title: $1',
      `category: ${choice(2, site.categories.keys())}`,
      `db: [${choice(3, site.databases.keys())}]`,
      `tags: [${choice(4, site.tags.keys())}]`,
      `date: ${day}`,
      `lang: ${choice(5, site.languages.keys())}`,
      '---',
      '',
      '$0',
    ),
    Database: snippet('db', 'An id of databases.yaml', `${choice(1, site.databases.keys())}$0`),
    Tag: snippet('tag', 'An id of tags.yaml', `${choice(1, site.tags.keys())}$0`),
    Callout: snippet(
      'callout',
      'A framed note',
      `> [!${choice(1, ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])}] $2`,
      '> $0',
    ),
    Gallery: snippet(
      'gallery',
      'Pictures that are shown together, the captions as titles',
      '![$1](/assets/images/$2 "$3")',
      '![$4](/assets/images/$5 "$6")',
      '$0',
    ),
    'Definition list': snippet('definition list', 'Terms and what they mean', '$1', ': $2', '', '$0'),
    Checklist: snippet('checklist', 'Points that readers can tick', '- [ ] $1', '- [ ] $2', '$0'),
    Terminal: snippet('terminal', 'Commands and what they print', '```console', '\\$ $1', '$2', '```', '$0'),
    Table: snippet('table', 'A table', '| $1 | $2 |', '| --- | --- |', '| $3 | $4 |', '$0'),
    'Heading with an id': snippet(
      'heading',
      'A heading whose id stays when its text changes',
      '## $1 {#$2}',
      '',
      '$0',
    ),
    'Link to an answer': snippet('answer', 'A link to another answer, by its file', '[$1]($2.md)$0'),
  };
}

/** A stop at which one of some words is chosen. */
function choice(stop: number, words: Iterable<string>): string {
  const escaped = [...words].map((word) => word.replace(/[\\,|]/g, '\\$&'));
  return escaped.length === 0 ? `$${stop}` : `\${${stop}|${escaped.join(',')}|}`;
}
