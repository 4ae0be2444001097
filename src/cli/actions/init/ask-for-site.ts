import type { ReportLanguage } from '../../../diagnostics/rule.ts';
import { normalBasePath } from '../../../site/addresses.ts';
import { builtInLanguages } from '../../../site/texts/built-in.ts';
import { type Conversation, createPrompts } from '../prompts/prompts.ts';
import { examplesOf } from './examples.ts';
import type { SiteRequest } from './new-site.ts';
import { initWords } from './words.ts';

/** Ask for everything about a new site that no option said. `undefined` when the person breaks off. */
export async function askForSite(
  given: SiteRequest,
  reportLanguage: ReportLanguage,
  conversation?: Conversation,
): Promise<SiteRequest | undefined> {
  const messages = initWords[reportLanguage];
  const ask = createPrompts(reportLanguage, conversation);
  const names = new Intl.DisplayNames(reportLanguage, { type: 'language' });
  const nameOf = (language: string) => names.of(language) ?? language;
  const chosen = await ask.several({
    message: messages.languages,
    options: [...new Set([...given.languages, ...builtInLanguages])].map((value) => ({
      value,
      label: nameOf(value),
    })),
    initial: given.languages,
    isNeeded: true,
  });
  if (chosen === undefined) return undefined;
  const options = chosen.map((value) => ({ value, label: nameOf(value) }));
  const first = chosen.length < 2 ? chosen[0] : await ask.one({ message: messages.firstLanguage, options });
  if (first === undefined) return undefined;
  const languages = [...new Set([first, ...chosen])];
  let hasOwnWord = false;
  const titles: Record<string, string> = {};
  const about: Record<string, readonly [string, string]> = {};
  for (const language of languages) {
    const title = await ask.text({
      message: messages.title(nameOf(language)),
      usual: given.titles[language] ?? Object.values(titles)[0],
      validate: (value) => (value.trim() ? undefined : messages.needed),
    });
    if (title === undefined) return undefined;
    titles[language] = title.trim();
    const [one = '', several = ''] = given.about[language] ?? examplesOf(language)?.product ?? [];
    const usual = `${one}, ${several}`;
    const words = await ask.text({
      message: messages.about(nameOf(language)),
      usual,
    });
    if (words === undefined) return undefined;
    const [singular = one, plural = singular] = words.split(/[,、，]\s*/);
    about[language] = [singular.trim(), plural.trim()];
    if (words !== usual || given.about[language]) hasOwnWord = true;
  }
  const address = await ask.text({
    message: messages.origin,
    usual: given.origin,
    validate: (value) => (!value || partsOf(value) ? undefined : messages.wrongOrigin),
  });
  if (address === undefined) return undefined;
  const { origin, path = given.basePath } = partsOf(address) ?? {};
  const basePath = await ask.text({ message: messages.basePath, usual: path });
  if (basePath === undefined) return undefined;
  return {
    languages,
    titles,
    // Words that were taken as they are count, once another is named: no language has the word of another.
    about: hasOwnWord ? about : {},
    origin,
    basePath: normalBasePath(basePath),
  };
}

/** Scheme and host of an address, and the path below them, if it has one; undefined for what is no address. */
function partsOf(address: string): { origin: string; path?: string } | undefined {
  const [, origin, path] = /^(https?:\/\/[^/\s?#]+)(\/[^\s?#]*)?$/.exec(address.trim()) ?? [];
  if (origin === undefined) return undefined;
  return path === undefined || path === '/' ? { origin } : { origin, path };
}
