/**
 * Which way imports go: a folder imports from the layers below its own. The lowest layer comes first.
 *
 * `npm run docs` writes these descriptions into README.md, and the drawing into docs/architecture.md.
 */
const layers = [
  {
    diagnostics: 'the `Diagnostic` type and the rules, in English and Japanese',
    files: 'files on disk: lists, locks, fingerprints, atomic writes',
    git: 'git: dates of changes, versions of files, the revision',
  },
  {
    cache: 'what can be made again: checksummed files and stores, removed when they are unused',
    source: 'reading source files, YAML above all',
  },
  { images: 'measuring pictures, making their variants' },
  {
    bundle: 'scripts, stylesheets and icons for the browser, and the mark of a site',
    site: 'settings, vocabulary, addresses, interface texts',
    markdown: 'the dialect: `preset.ts` is its table of contents, one file per transform',
    search: 'tokens, index, query: shared by the build and the browser',
  },
  { entry: 'one question: front matter, identity, the rendered answer' },
  { catalog: 'all questions seen together' },
  { pages: 'one typed model per kind of page' },
  {
    views: 'the same pages for machines: sitemap, feeds, redirects, Markdown, JSON',
    layouts: 'page models in, HTML out',
    check: 'rules over the content and over the built site',
  },
  {
    reporting: "diagnostics in the reader's language: for terminals, and as messages of unified",
    rendering: "loading the layouts: Kotae's own, and those of a site",
    publishing: 'the published folder: staged, compared, swapped in; the record of published addresses',
  },
  { project: 'a site as a whole: opened, read, planned, finished' },
  {
    eleventy: 'the plugin of Eleventy, which makes and writes all pages',
    dev: 'the development server, which makes the page that is asked for',
  },
  { cli: '`commands` names and explains each command, `actions` does it and is loaded when it runs' },
  { api: 'what packages beside Kotae may import: `kotae/dialect`, `kotae/diagnostics`, …' },
];
const names = layers.map(Object.keys);

/** Layouts print what pages and texts hand to them, and ask nobody else. */
const layoutsMayImport = [
  'src/pages/models/',
  'src/site/texts/',
  'src/site/content-security-policy.ts',
  'src/site/cut-at-directions.ts',
];

/** The browser shares the search with the build; of pages it knows the shape of their data. */
const clientMayImport = [
  'src/search/',
  'src/pages/models/',
  'src/site/texts/',
  'src/site/cut-at-directions.ts',
  'assets/css/',
];

/** All that is loaded before a command runs: whoever asks for help should not wait for the packages of a build. */
const loadedAtOnce = [
  'src/cli/(?!actions/|editor/)',
  'src/rendering/layout-error.ts',
  'src/project/code-place.ts', // an exit waits for no import
  'src/project/eleventy-config.ts',
  'src/project/package.ts',
  'src/project/source-name.ts',
  'src/project/template-error.ts',
  'src/diagnostics/rule.ts',
  'src/diagnostics/spoken.ts',
  'src/files/is-within.ts',
  'src/files/machine-error.ts',
  'src/site/category-kinds.ts',
  'src/site/source-folders.ts',
];

const folderOf = (folder) => (folder === 'layouts' ? 'layouts/' : `src/${folder}/`);
const begins = (paths) => `^(?:${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})`;
const ours = '^(?:src|layouts|assets|packages)/';

const downwards = names.flatMap((layer, height) => {
  const below = names.slice(0, height).flat().map(folderOf);
  return layer
    .filter((folder) => folder !== 'layouts')
    .map((folder) => ({
      name: `${folder}-imports-downwards`,
      comment: `src/${folder} may import ${below.join(', ') || 'nothing of ours'}.`,
      severity: 'error',
      from: { path: begins([folderOf(folder)]) },
      to: { path: ours, pathNot: begins([folderOf(folder), ...below]) },
    }));
});

// The cruiser reads TypeScript 7 through swc only, and forgets to tell it that .tsx files hold elements.
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'layouts-only-print',
      severity: 'error',
      from: { path: '^layouts/' },
      to: { path: ours, pathNot: begins(['layouts/', ...layoutsMayImport]) },
    },
    {
      name: 'client-stays-small',
      severity: 'error',
      from: { path: '^assets/client/' },
      to: { path: ours, pathNot: begins(['assets/client/', ...clientMayImport]) },
    },
    {
      name: 'packages-know-the-public-names',
      comment: 'Code in packages/ imports Kotae as any package would: kotae/dialect, never a path into it.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(?:src|layouts|assets|dist)/', pathNot: '^dist/src/api/' },
    },
    {
      name: 'packages-find-what-they-import',
      comment: 'A path into a package that its public names leave out leads nowhere.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'kotae-works-without-its-packages',
      comment: 'They are loaded when they are installed.',
      severity: 'error',
      from: { path: '^(?:src|layouts|assets)/' },
      to: { path: '(?:^|/)packages/[^/]+/' },
    },
    {
      name: 'no-circle',
      comment: 'Imports of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'commands-load-on-demand',
      comment: 'What a command does is in src/cli/actions, imported when the command runs.',
      severity: 'error',
      from: { path: begins(loadedAtOnce) },
      to: {
        pathNot: `${begins(loadedAtOnce)}|node_modules/commander/`,
        dependencyTypesNot: ['core', 'dynamic-import'],
      },
    },
    {
      name: 'eleventy-in-one-folder',
      severity: 'error',
      from: { pathNot: '^src/eleventy/' },
      to: { path: 'node_modules/@11ty/' },
    },
    {
      name: 'shipped-code-imports-shipped-packages',
      severity: 'error',
      from: { path: '^(?:src|layouts|packages/[^/]+/src)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['npm-peer'],
        pathNot: 'node_modules/(?:@types|micromark-util-types)/',
      },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    doNotFollow: { path: 'node_modules|(?:^|/)dist/' },
  },
};

// For bench/layers.mjs, which draws them; the cruiser lists the keys of its configuration, and refuses what it does not know.
Object.defineProperty(module.exports, 'layers', { value: layers });
Object.defineProperty(module.exports, 'exceptions', {
  value: { layouts: layoutsMayImport, client: clientMayImport },
});
