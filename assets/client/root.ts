import { recall } from './storage.ts';

/**
 * From `/`, go to the home page in the language that the reader chose before or that the browser prefers;
 * otherwise to the default one.
 *
 * `data-homes` of this script's element maps languages to home pages, as JSON; `data-target` is the default.
 */
const { homes = '{}', target } = document.currentScript?.dataset ?? {};
const byLanguage: Readonly<Record<string, string>> = JSON.parse(homes);
/** What a reader of a language can read: zh-TW also zh-hant. A tag may be none, such as en-US@posix. */
const readBy = (tag: string) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [tag, `${language}-${script}`, language];
  } catch {
    return tag.split(/[^a-z]/i, 1);
  }
};
const wanted = [recall('language') ?? '', ...navigator.languages]
  .filter(Boolean)
  .flatMap(readBy)
  .map((name) => name.toLowerCase());
const home = wanted.map((language) => byLanguage[language]).find(Boolean) ?? target;
if (home) location.replace(home + location.search + location.hash);
