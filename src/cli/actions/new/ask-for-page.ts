import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, isCancel, multiselect, select, text } from '@clack/prompts';
import type { ReportLanguage } from '../../../diagnostics/rule.ts';
import { identityOf } from '../../../entry/identity.ts';
import { slugOf } from '../../../entry/new-page.ts';
import { ownWord } from '../../../site/own-word.ts';
import type { Site } from '../../../site/site.ts';
import type { Term } from '../../../site/vocabulary.ts';
import { curatorMessages } from '../../curator-messages.ts';
import type { PageRequest } from './page-request.ts';

/** Where questions are asked. Default: the terminal. */
export interface Conversation {
  readonly input?: Readable;
  readonly output?: Writable;
}

/**
 * Ask for everything about a new page that is not known yet.
 *
 * Databases and tags are completed while they are typed. `undefined` when the person breaks off.
 */
export async function askForPage(
  site: Site,
  given: PageRequest,
  language: ReportLanguage,
  conversation: Conversation = {},
): Promise<PageRequest | undefined> {
  const ask = curatorMessages[language].ask;
  const label = (term: Term) => ({
    value: term.id,
    label: term.label[language] ?? term.label[site.defaultLanguage] ?? term.id,
    hint: term.id,
  });
  const answers: { -readonly [Key in keyof PageRequest]: PageRequest[Key] } = { ...given };
  const choose = async (terms: Iterable<Term>, message: string) =>
    autocompleteMultiselect({ ...conversation, message, options: [...terms].map(label), maxItems: 8 });

  if (answers.category === undefined && site.categories.size > 1) {
    const category = await select({
      ...conversation,
      message: ask.category,
      options: [...site.categories.values()].map(label),
    });
    if (isCancel(category)) return undefined;
    answers.category = category;
  }
  if (answers.languages === undefined && site.languages.size > 1) {
    const languages = await multiselect({
      ...conversation,
      message: ask.languages,
      options: [...site.languages.values()].map(({ id, texts }) => ({
        value: id,
        label: texts.language.name,
      })),
      initialValues: [...site.languages.keys()],
      required: true,
    });
    if (isCancel(languages)) return undefined;
    answers.languages = languages;
  }
  const titles: Record<string, string> = { ...given.titles };
  for (const id of answers.languages ?? site.languages.keys()) {
    if (titles[id] !== undefined) continue;
    const name = site.languages.get(id)?.texts.language.name ?? id;
    const title = await text({
      ...conversation,
      message: ask.title(name),
      validate: (written) => (written?.trim() ? undefined : ask.needed),
    });
    if (isCancel(title)) return undefined;
    titles[id] = title.trim();
  }
  answers.titles = titles;
  if (answers.databases === undefined && site.databases.size > 0) {
    const databases = await choose(site.databases.values(), ask.databases(ownWord(site, language)?.plural));
    if (isCancel(databases)) return undefined;
    answers.databases = databases;
  }
  if (answers.tags === undefined && site.tags.size > 0) {
    const tags = await choose(site.tags.values(), ask.tags);
    if (isCancel(tags)) return undefined;
    answers.tags = tags;
  }
  if (answers.slug === undefined) {
    const proposal = slugOf(titles.en ?? titles[site.defaultLanguage] ?? Object.values(titles)[0] ?? '');
    const slug = await text({
      ...conversation,
      message: ask.slug,
      initialValue: proposal,
      validate: (name) => (isSlug(name ?? '') ? undefined : ask.badSlug),
    });
    if (isCancel(slug)) return undefined;
    answers.slug = slug;
  }
  return answers;
}

function isSlug(name: string): boolean {
  return identityOf(`content/category/language/${name}.md`) !== undefined;
}
