import { recall } from './storage.ts';

/**
 * From `/`, go to the home page in the language that the reader chose before or that the browser prefers;
 * otherwise to the default one.
 *
 * `data-homes` of this script's element maps languages to home pages, as JSON; `data-target` is the default.
 */
const { homes = '{}', target } = document.currentScript?.dataset ?? {};
const byLanguage: Readonly<Record<string, string>> = JSON.parse(homes);
const wanted = [recall('language') ?? '', ...navigator.languages].flatMap((tag) => {
  const language = tag.toLowerCase();
  return [language, language.replace(/-.*/, '')];
});
const home = wanted.map((language) => byLanguage[language]).find(Boolean) ?? target;
if (home) location.replace(home + location.search + location.hash);
