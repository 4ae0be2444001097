import { posix } from 'node:path';
import type { ImportFolderOptions } from './folder-options.ts';

/** The language of a page, and its path without what says it. */
export interface PageLanguage {
  readonly language: string;
  readonly plain: string;
}

const usual = /^(?:ar|de|en|es|fr|he|it|ja|ko|nl|pl|pt|ru|th|tr|vi|zh)(?:[-_][A-Za-z]{2,4})?$/;
const tag = '[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?';
/** Translations of Docusaurus: `i18n/ja/docusaurus-plugin-content-docs/current/a.md` is that of `docs/a.md`. */
const docusaurus = new RegExp(
  String.raw`^(.*\/)?i18n\/(${tag})\/docusaurus-plugin-content-(docs|blog|pages)(?:-([^/]+))?\/(.+)$`,
);
/** Folders that hold all pages of a site, in those of its languages: only the first is no folder of readers. */
const starlight = /^(?:.*\/)?src\/content\/docs\//;
const around = /^(?:docs|content|src\/pages|pages)\//;

/** Tell the language of a page by the folders that generators have for languages, the ending of its name, or `written`. */
export function languageOf(
  path: string,
  written: unknown,
  { language, languages }: ImportFolderOptions,
): PageLanguage {
  const isLanguage = (word: string) =>
    languages === undefined
      ? usual.test(word)
      : languages.some((one) => one.toLowerCase() === tagOf(word).toLowerCase());
  const translated = docusaurus.exec(path);
  if (translated !== null && languages === undefined) return translationOf(translated);
  const within = languages === undefined ? path.replace(starlight, '') : path;
  const outer = languages === undefined ? (around.exec(within)?.[0] ?? '') : '';
  for (const wrapper of new Set(['', outer])) {
    const [first = '', ...rest] = within.slice(wrapper.length).split('/');
    if (rest.length > 0 && isLanguage(first))
      return { language: tagOf(first), plain: wrapper + rest.join('/') };
  }
  const [, base, ending = ''] = new RegExp(String.raw`^(.*)\.(${tag})(?=\.\w+$)`).exec(within) ?? [];
  if (base !== undefined && isLanguage(ending))
    return { language: tagOf(ending), plain: base + posix.extname(path) };
  const own = typeof written === 'string' ? tagOf(written) : '';
  return { language: isLanguage(own) ? own : language, plain: within };
}

function translationOf([, before = '', word = '', kind = '', id, rest = '']: RegExpExecArray): PageLanguage {
  const folder = kind === 'pages' ? 'src/pages' : (id ?? kind);
  const [, version, path = rest] =
    /^(?:current|(version-[^/]+))\/(.+)$/.exec(kind === 'docs' ? rest : '') ?? [];
  const place =
    version === undefined ? folder : `${id === undefined ? '' : `${id}_`}versioned_docs/${version}`;
  return { language: tagOf(word), plain: `${before}${place}/${path}` };
}

function tagOf(word: string): string {
  return word.toLowerCase().replace('_', '-');
}

/**
 * Take the region away from languages that differ by nothing else: `ja-JP` on some pages and none on others, or `en-US`,
 * which is what `en` means. Languages of several regions, in other scripts, or with a page of either keep it.
 */
export function withoutLoneRegions<Page extends PageLanguage>(pages: readonly Page[], kept: string): Page[] {
  const found = new Set(pages.map(({ language }) => language));
  const renamed = new Map<string, string>();
  for (const language of found) {
    const [bare = '', region] = language.split('-');
    const isAlone = ![...found].some((one) => one !== language && one.startsWith(`${bare}-`));
    if (region === undefined || !isAlone || language === kept || !isSame(language, bare)) continue;
    const names = new Set(pages.filter((page) => page.language === bare).map(({ plain }) => plain));
    const areTwo = pages.some((page) => page.language === language && names.has(page.plain));
    const isUsual = new Intl.Locale(language).minimize().toString() === bare;
    if (!areTwo && (names.size > 0 || isUsual)) renamed.set(language, bare);
  }
  return pages.map((page) => ({ ...page, language: renamed.get(page.language) ?? page.language }));
}

/** Are two languages written in the same script? `zh-TW` and `zh` are not. */
function isSame(one: string, other: string): boolean {
  try {
    return new Intl.Locale(one).maximize().script === new Intl.Locale(other).maximize().script;
  } catch {
    return false;
  }
}
