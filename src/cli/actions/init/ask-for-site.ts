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
  const say = initWords[reportLanguage];
  const ask = createPrompts(reportLanguage, conversation);
  const names = new Intl.DisplayNames(reportLanguage, { type: 'language' });
  const nameOf = (language: string) => names.of(language) ?? language;
  const languages = await ask.several({
    message: say.languages,
    options: [...new Set([...given.languages, ...builtInLanguages])].map((value) => ({
      value,
      label: nameOf(value),
    })),
    initial: given.languages,
    isNeeded: true,
  });
  if (languages === undefined) return undefined;
  const titles: Record<string, string> = {};
  const about: Record<string, readonly [string, string]> = {};
  for (const language of languages) {
    const title = await ask.text({
      message: say.title(nameOf(language)),
      initial: given.titles[language] ?? Object.values(titles)[0] ?? '',
      validate: (value) => (value.trim() ? undefined : say.needed),
    });
    if (title === undefined) return undefined;
    titles[language] = title.trim();
    const [one = '', several = ''] = given.about[language] ?? examplesOf(language)?.product ?? [];
    const usual = `${one}, ${several}`;
    const words = await ask.text({
      message: say.about(nameOf(language), usual),
      initial: usual,
    });
    if (words === undefined) return undefined;
    const [singular = one, plural = singular] = words.split(/[,、，]\s*/);
    if (words !== usual || given.about[language]) about[language] = [singular.trim(), plural.trim()];
  }
  const origin = await ask.text({
    message: say.origin,
    initial: given.origin ?? '',
    validate: (value) => (!value || /^https?:\/\/[^/\s?#]+$/.test(value) ? undefined : say.wrongOrigin),
  });
  if (origin === undefined) return undefined;
  const basePath = await ask.text({ message: say.basePath, initial: given.basePath });
  if (basePath === undefined) return undefined;
  return { languages, titles, about, origin: origin || undefined, basePath: normalBasePath(basePath) };
}
