import { isSlug } from '../../../entry/identity.ts';
import { slugOf } from '../../../entry/new-page.ts';
import { ownWord } from '../../../site/own-word.ts';
import type { Site } from '../../../site/site.ts';
import type { Term } from '../../../site/vocabulary.ts';
import type { Terminal } from '../../terminal.ts';
import { type Conversation, createPrompts } from '../prompts/prompts.ts';
import type { PageRequest } from './page-request.ts';

/**
 * Ask for everything about a new page that is not known yet.
 *
 * Databases and tags are completed while they are typed. `undefined` when the person breaks off.
 */
export async function askForPage(
  site: Site,
  given: PageRequest,
  { language, messages: { ask: messages } }: Pick<Terminal, 'language' | 'messages'>,
  conversation?: Conversation,
): Promise<PageRequest | undefined> {
  const ask = createPrompts(language, conversation);
  const label = (term: Term) => ({
    value: term.id,
    label: term.label[language] ?? term.label[site.defaultLanguage] ?? term.id,
  });
  const answers: { -readonly [Key in keyof PageRequest]: PageRequest[Key] } = { ...given };
  const choose = async (terms: Iterable<Term>, message: string) =>
    ask.several({ message, options: [...terms].map(label) });

  if (answers.category === undefined && site.categories.size > 1) {
    const category = await ask.one({
      message: messages.category,
      options: [...site.categories.values()].map(label),
    });
    if (category === undefined) return undefined;
    answers.category = category;
  }
  if (answers.languages === undefined && site.languages.size > 1) {
    const languages = await ask.several({
      message: messages.languages,
      options: [...site.languages.values()].map(({ id, texts }) => ({
        value: id,
        label: texts.language.name,
      })),
      initial: [...site.languages.keys()],
      isNeeded: true,
    });
    if (languages === undefined) return undefined;
    answers.languages = languages;
  }
  const titles: Record<string, string> = { ...given.titles };
  for (const id of answers.languages ?? site.languages.keys()) {
    if (titles[id] !== undefined) continue;
    const name = site.languages.get(id)?.texts.language.name ?? id;
    const title = await ask.text({
      message: messages.title(name),
      validate: (written) => (written.trim() ? undefined : messages.needed),
    });
    if (title === undefined) return undefined;
    titles[id] = title.trim();
  }
  answers.titles = titles;
  if (answers.databases === undefined && site.databases.size > 0) {
    const databases = await choose(
      site.databases.values(),
      messages.databases(ownWord(site, language)?.plural),
    );
    if (databases === undefined) return undefined;
    answers.databases = databases;
  }
  if (answers.tags === undefined && site.tags.size > 0) {
    const tags = await choose(site.tags.values(), messages.tags);
    if (tags === undefined) return undefined;
    answers.tags = tags;
  }
  if (answers.slug === undefined) {
    const proposal = slugOf(titles.en ?? titles[site.defaultLanguage] ?? Object.values(titles)[0] ?? '');
    const slug = await ask.text({
      message: messages.slug,
      initial: proposal,
      validate: (name) => (isSlug(name) ? undefined : messages.badSlug),
    });
    if (slug === undefined) return undefined;
    answers.slug = slug;
  }
  return answers;
}
