import type { ContactPanel, EntryRow, Frame, TermLink } from '../../src/pages/models/frame.ts';
import type {
  AnswerPage,
  BrokenPage,
  DirectoryPage,
  GlossaryPage,
  HomePage,
  ListingPage,
  NotFoundPage,
  RedirectPage,
  SearchPage,
} from '../../src/pages/models/pages.ts';
import { en } from '../../src/site/texts/en.ts';
import { ja } from '../../src/site/texts/ja.ts';

/** Page models made by hand: a small site in English, one of everything that a layout can be given. */
const read = {
  language: 'ja',
  name: '日本語',
  href: '/ja/faq/sftp/',
  exists: true,
  text: ja.languageSwitch.read,
};
export const missing = {
  ...read,
  exists: false,
  href: '/ja/db/dra/',
  text: 'この質問の日本語版はまだありません。',
};

const dra: TermLink = {
  id: 'dra',
  href: '/en/db/dra/',
  text: 'DRA',
  description: 'Raw reads',
  count: { number: '2', words: '2 questions' },
};
const jga: TermLink = { ...dra, id: 'jga', href: '/en/db/jga/', text: 'JGA' };
const transfer: TermLink = {
  id: 'transfer',
  href: '/en/tag/transfer/',
  text: 'File transfer',
  count: { number: '1', words: '1 question' },
};
const account: TermLink = { ...transfer, id: 'account', href: '/en/tag/account/', text: 'Account' };
const date = { iso: '2026-07-02', text: '2 July 2026' };

export const rows: readonly EntryRow[] = [
  {
    id: 'faq/sftp',
    href: '/en/faq/sftp/',
    title: ['I cannot transfer ', 'files with sftp'],
    databases: [dra, jga],
    tags: [transfer, account],
    topics: { terms: [transfer, account] },
    labels: { terms: [dra, jga] },
    date,
  },
  {
    id: 'news/moved',
    href: '/en/news/moved/',
    title: ['The servers have moved'],
    category: 'News',
    databases: [dra],
    tags: [],
    topics: { terms: [] },
    labels: { terms: [dra] },
    date,
  },
  {
    id: 'faq/keys',
    href: '/en/faq/keys/',
    title: ['<b>Keys</b> & "locks"'],
    databases: [],
    tags: [],
    topics: { terms: [] },
    labels: { terms: [] },
    date,
  },
];

export const frame: Frame = {
  language: 'en',
  texts: en,
  documentTitle: 'I cannot transfer files with sftp · Help',
  description: 'What to do about sftp.',
  canonical: 'https://kotae.example/en/faq/sftp/',
  indexed: true,
  alternates: [{ hreflang: 'ja', href: 'https://kotae.example/ja/faq/sftp/' }],
  markdown: '/en/faq/sftp/index.md',
  dates: { published: '2021-05-05T00:00:00.000Z', updated: '2026-07-02T00:00:00.000Z' },
  locales: ['en_GB', 'ja_JP'],
  feeds: [{ href: '/en/feed.xml', title: 'Help' }],
  assets: {
    stylesheet: '/assets/kotae/site.css',
    styles: [],
    scripts: ['/assets/kotae/page.js'],
    appearanceScript: '/assets/kotae/appearance.js',
    icon: '/assets/kotae/mark.svg',
    touchIcon: '/assets/kotae/touch-icon.png',
    manifest: '/manifest.webmanifest',
  },
  basePath: '/',
  siteTitle: 'Help',
  home: '/en/',
  navigation: [{ href: '/en/faq/', text: 'All questions', current: 'true' }],
  counterparts: [read],
  languagesInMenu: false,
  search: {
    action: '/en/search/',
    often: [{ href: '/en/search/?q=sftp', text: 'sftp' }],
    index: '/search/',
    languages: [{ id: 'en', name: 'English' }],
    databases: [{ id: 'dra', text: 'DRA', href: '/en/db/dra/' }],
    contact: 'https://kotae.example/contact',
  },
  footer: { links: [{ href: '/en/page/about/', text: 'About' }], licence: 'CC BY 4.0' },
};

const contact: ContactPanel = {
  lead: 'Write to us.',
  href: 'https://kotae.example/contact',
  tell: ['your account', 'the whole message'],
  databases: [{ terms: [dra, jga], href: 'mailto:reads@kotae.example', text: 'reads@kotae.example' }],
};
const breadcrumb = [
  { href: '/en/', text: 'Home' },
  { href: '/en/faq/', text: 'FAQ' },
];

export const answer: AnswerPage = {
  kind: 'answer',
  address: '/en/faq/sftp/',
  frame,
  categoryKind: 'question',
  breadcrumb,
  title: ['I cannot transfer ', 'files with sftp'],
  databases: [dra, jga],
  tags: [transfer, account],
  folds: {},
  published: { iso: '2021-05-05', text: '5 May 2021' },
  updated: date,
  contents: [
    { depth: 2, id: 'a', text: 'First', phrases: ['First'] },
    { depth: 3, id: 'b', text: 'Second', phrases: ['Sec', 'ond'] },
    { depth: 2, id: 'c', text: 'Third', phrases: ['Third'] },
  ],
  hiddenLevels: [],
  skips: [],
  html: '<p>Short.</p><div class="heading"><h2 id="a">First</h2></div>',
  related: rows,
  contact,
  edit: 'https://forge.example/edit/content/faq/en/sftp.md',
  counterparts: [read],
  draft: false,
};

export const listing: ListingPage = {
  kind: 'listing',
  address: '/en/db/dra/',
  frame,
  subject: { kind: 'database', id: 'dra', label: 'DRA', categoryKind: 'question' },
  breadcrumb,
  title: ['Questions on ', 'DRA'],
  lead: 'Raw reads and alignments.',
  facts: [{ href: 'https://dra.example/', text: 'DRA website' }],
  given: { db: [], tag: [] },
  facets: [
    {
      name: 'db',
      title: 'Databases',
      choices: [{ id: 'jga', text: 'JGA', count: 1, also: ['JGA', 'ゲノム "x"'], href: '/en/db/jga/' }],
    },
    {
      name: 'tag',
      title: 'Topics',
      choices: [{ id: 'transfer', text: 'File transfer', count: 1, also: [], href: '/en/tag/transfer/' }],
    },
  ],
  total: 2,
  totalText: '2 questions',
  groups: [{ heading: 'File transfer', id: 'transfer', rows }],
  contact,
};

export const home: HomePage = {
  kind: 'home',
  address: '/en/',
  frame,
  edition: ['2 questions', '2 databases'],
  featured: rows,
  all: { href: '/en/faq/', text: 'All 2 questions' },
  databases: [dra, jga],
  tags: [transfer, account],
  recent: rows,
  news: [{ title: 'News', more: 'All news', href: '/en/news/', rows }],
  contact,
};

export const directory: DirectoryPage = {
  kind: 'directory',
  address: '/en/db/',
  frame,
  of: 'databases',
  breadcrumb,
  title: 'Databases',
  summary: '2 databases',
  terms: [dra, jga],
};

export const glossary: GlossaryPage = {
  kind: 'glossary',
  address: '/en/glossary/',
  frame,
  breadcrumb,
  title: 'Glossary',
  terms: [
    {
      id: 'nsss',
      term: 'NSSS',
      meaning: 'A submission system.',
      answer: { href: '/en/faq/sftp/', text: 'Sftp' },
    },
    { id: 'mss', term: 'MSS', meaning: 'Another one.' },
  ],
};

export const search: SearchPage = {
  kind: 'search',
  address: '/en/search/',
  frame,
  databases: [dra, jga],
  tags: [transfer],
  featured: [],
};

export const notFound: NotFoundPage = {
  kind: 'not-found',
  script: '/assets/kotae/not-found.js',
  address: '/404.html',
  frame: { ...frame, indexed: false, canonical: undefined },
  sections: [
    {
      language: 'en',
      name: 'English',
      home: '/en/',
      frame,
      texts: en,
      action: '/en/search/',
      links: breadcrumb,
    },
    {
      language: 'ja',
      home: '/ja/',
      frame: { ...frame, language: 'ja', texts: ja },
      name: '日本語',
      texts: ja,
      action: '/ja/search/',
      links: [{ href: '/ja/', text: 'ホーム' }],
    },
  ],
};

export const redirect: RedirectPage = {
  kind: 'redirect',
  address: '/faq/en/sftp-e.html',
  language: 'en',
  texts: en,
  siteTitle: 'Help',
  target: '/en/faq/sftp/',
  canonical: 'https://kotae.example/en/faq/sftp/',
  homes: [],
  script: '/assets/kotae/redirect.js',
};

export const broken: BrokenPage = {
  kind: 'broken',
  address: '/en/faq/sftp/',
  language: 'en',
  assets: { stylesheet: '/assets/kotae/site.css', styles: ['/assets/kotae/blocks.css'] },
  file: 'content/faq/en/sftp.md',
  problems: [
    {
      place: 'content/faq/en/sftp.md:4:6',
      rule: 'front-matter/database',
      message: 'Unexpected database `draa`',
      hint: 'Did you mean `dra`?',
    },
  ],
};
