import type { TextAt } from './check-translations.ts';
import type { Localized, Prefill, Settings } from './settings.ts';

type TermTexts = Readonly<Partial<Record<'label' | 'name' | 'description' | 'contact' | 'site', Localized>>>;

/** The texts and targets of `content/site.yaml` that readers of each language get. */
export function textsOfSettings(settings: Settings): TextAt[] {
  const { title, description, licence, contact, feedback, terms, navigation, footer } = settings;
  const term = terms.database;
  const tell = contact?.tell;
  return [
    [['title'], title],
    [['description'], description],
    [['licence'], licence],
    [['contact', 'link'], contact?.link],
    [['contact', 'text'], contact?.text],
    [['contact', 'tell'], tell === undefined || Array.isArray(tell) ? undefined : joined(tell)],
    ...ofPrefill('contact', contact?.prefill),
    [['feedback', 'link'], feedback?.link],
    ...ofPrefill('feedback', feedback?.prefill),
    [['terms', 'database', 'singular'], term?.singular],
    [['terms', 'database', 'plural'], term?.plural],
    [['terms', 'database', 'all'], term?.all],
    ...ofLinks('navigation', navigation),
    ...ofLinks('footer', footer),
  ];
}

function joined(lists: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(lists).map(([language, texts]) => [language, texts.join(' / ')]));
}

function ofPrefill(key: string, prefill: Prefill | undefined): TextAt[] {
  return [
    [[key, 'prefill', 'subject'], prefill?.subject],
    [[key, 'prefill', 'body'], prefill?.body],
  ];
}

function ofLinks(key: string, links: Settings['footer']): TextAt[] {
  return links.flatMap((each, index): TextAt[] => {
    if (typeof each === 'string') return [];
    return [
      [[key, index, 'label'], each.label],
      [[key, index, 'link'], each.link],
    ];
  });
}

/** The texts and targets of one word of the vocabulary, at their places in its file. */
export function textsOfTerm(id: string, term: TermTexts): TextAt[] {
  const { label, name, description, contact, site } = term;
  return Object.entries({ label, name, description, contact, site }).map(([key, text]) => [[id, key], text]);
}
