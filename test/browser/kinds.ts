/** One page of every kind, by what it is; under `/` with this project's content. */
const kinds = {
  home: '/{lang}/',
  answer: '/{lang}/faq/sftp/',
  'answer with tabs and pictures': '/{lang}/faq/key-permissions/',
  category: '/{lang}/faq/',
  news: '/{lang}/news/',
  article: '/{lang}/news/servers-moved/',
  page: '/{lang}/page/about/',
  databases: '/{lang}/db/',
  database: '/{lang}/db/dra/',
  tags: '/{lang}/tag/',
  tag: '/{lang}/tag/release/',
  search: '/{lang}/search/',
  'not found': '/{lang}/no-such-page/',
  'one of everything': '/help/{lang}/faq/everything/',
  'missing translation': '/help/{lang}/faq/only-{lang}/',
  'empty list': '/help/{lang}/db/empty/',
} as const;

const languages = ['en', 'ja'] as const;

/** Every page of `kinds` in every language: what it is, and where. */
export const pages = Object.entries(kinds).flatMap(([kind, pattern]) =>
  languages.map((language) => ({
    kind,
    language,
    path: pattern.replaceAll('{lang}', language),
  })),
);
