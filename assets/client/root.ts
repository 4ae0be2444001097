import { recall } from './storage.ts';

/**
 * From `/`, go to the home page in the language that the reader chose before or that the browser prefers;
 * otherwise to the default one.
 *
 * `data-homes` of this script's element maps languages to home pages, as JSON; `data-target` is the default.
 */
const { homes = '{}', target } = document.currentScript?.dataset ?? {};
const byLanguage: Readonly<Record<string, string>> = JSON.parse(homes);
const wanted = [recall('language') ?? '', ...navigator.languages].filter(Boolean).flatMap((tag) => {
  const { language, script } = new Intl.Locale(tag).maximize(); // zh-TW reads zh-hant
  return [tag, `${language}-${script}`, language].map((name) => name.toLowerCase());
});
const home = wanted.map((language) => byLanguage[language]).find(Boolean) ?? target;
if (home) location.replace(home + location.search + location.hash);
