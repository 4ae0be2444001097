import { isCancel, multiselect, text } from '@clack/prompts';
import type { ReportLanguage } from '../../../diagnostics/rule.ts';
import { normalBasePath } from '../../../site/addresses.ts';
import { builtInLanguages } from '../../../site/texts/built-in.ts';
import type { Conversation } from '../new/ask-for-page.ts';
import { examplesOf } from './examples.ts';
import type { SiteRequest } from './new-site.ts';
import { initWords } from './words.ts';

/** Ask for everything about a new site that no option said. `undefined` when the person breaks off. */
export async function askForSite(
  given: SiteRequest,
  reportLanguage: ReportLanguage,
  conversation: Conversation = {},
): Promise<SiteRequest | undefined> {
  const say = initWords[reportLanguage];
  const names = new Intl.DisplayNames(reportLanguage, { type: 'language' });
  const nameOf = (language: string) => names.of(language) ?? language;
  const languages = await multiselect({
    ...conversation,
    message: say.languages,
    options: [...new Set([...given.languages, ...builtInLanguages])].map((value) => ({
      value,
      label: nameOf(value),
    })),
    initialValues: [...given.languages],
    required: true,
  });
  if (isCancel(languages)) return undefined;
  const titles: Record<string, string> = {};
  const about: Record<string, readonly [string, string]> = {};
  for (const language of languages) {
    const title = await text({
      ...conversation,
      message: say.title(nameOf(language)),
      initialValue: given.titles[language] ?? Object.values(titles)[0] ?? '',
      validate: (value) => (value?.trim() ? undefined : say.needed),
    });
    if (isCancel(title)) return undefined;
    titles[language] = title.trim();
    const [one = '', several = ''] = given.about[language] ?? examplesOf(language)?.product ?? [];
    const usual = `${one}, ${several}`;
    const words = await text({
      ...conversation,
      message: say.about(nameOf(language), usual),
      initialValue: usual,
    });
    if (isCancel(words)) return undefined;
    const [singular = one, plural = singular] = words.split(/[,、，]\s*/);
    if (words !== usual || given.about[language]) about[language] = [singular.trim(), plural.trim()];
  }
  const origin = await text({
    ...conversation,
    message: say.origin,
    initialValue: given.origin ?? '',
    validate: (value) => (!value || /^https?:\/\/[^/\s?#]+$/.test(value) ? undefined : say.wrongOrigin),
  });
  if (isCancel(origin)) return undefined;
  const basePath = await text({ ...conversation, message: say.basePath, initialValue: given.basePath });
  if (isCancel(basePath)) return undefined;
  return { languages, titles, about, origin: origin || undefined, basePath: normalBasePath(basePath) };
}
