import type { Entry } from '../entry/entry.ts';
import { labelOf } from '../site/label-of.ts';
import type { Tag, Term } from '../site/vocabulary.ts';
import type { LanguageContext } from './context.ts';
import type { ListingSubject } from './listing-subject.ts';
import type { Facet, FacetChoice } from './models/pages.ts';

/**
 * Make the facets of a list: the databases and the tags that its entries have, in the order of the vocabulary.
 *
 * A facet that could not narrow the list (one choice that every entry has, or none) is left out.
 */
export function facetsOf(
  context: LanguageContext,
  subject: ListingSubject,
  entries: readonly Entry[],
): Facet[] {
  const { site, language } = context;
  const { texts } = language;
  const facets: Facet[] = [
    {
      name: 'db',
      title: texts.header.databases,
      choices: choicesOf(context, 'database', site.databases, entries, ({ databases }) => databases),
    },
    {
      name: 'tag',
      title: texts.header.tags,
      choices: choicesOf(context, 'tag', site.tags, entries, ({ tags }) => tags),
    },
  ];
  return facets
    .map((facet) => ({
      ...facet,
      choices: facet.choices.filter(({ id }) => !isSubject(subject, facet.name, id)),
    }))
    .filter(({ choices }) => choices.some(({ count }) => count < entries.length));
}

/**
 * Find what a filter may be called that would leave a list as it is, because every entry has it: ids, labels in all
 * languages and synonyms, by facet.
 */
export function givenWords(
  context: LanguageContext,
  entries: readonly Entry[],
): Record<Facet['name'], string[]> {
  const { databases, tags } = context.site;
  if (entries.length === 0) return { db: [], tag: [] };
  const wordsOf = (terms: ReadonlyMap<string, Term | Tag>, idsOf: (entry: Entry) => readonly string[]) =>
    [...terms.values()]
      .filter(({ id }) => entries.every((entry) => idsOf(entry).includes(id)))
      .flatMap((term) => [
        term.id,
        ...Object.values(term.label),
        ...('synonyms' in term ? term.synonyms : []),
      ]);
  return {
    db: wordsOf(databases, (entry) => entry.databases),
    tag: wordsOf(tags, (entry) => entry.tags),
  };
}

function isSubject({ kind, term }: ListingSubject, facet: Facet['name'], id: string): boolean {
  return term.id === id && kind === (facet === 'db' ? 'database' : 'tag');
}

function choicesOf(
  context: LanguageContext,
  kind: 'database' | 'tag',
  terms: ReadonlyMap<string, Term | Tag>,
  entries: readonly Entry[],
  idsOf: (entry: Entry) => readonly string[],
): FacetChoice[] {
  const counts = new Map<string, number>();
  for (const id of entries.flatMap(idsOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return []; // of thousands of tags that nobody uses, each has a list
  return [...terms.values()].flatMap((term) => {
    const count = counts.get(term.id);
    if (count === undefined) return [];
    const synonyms = 'synonyms' in term ? term.synonyms : [];
    return [
      {
        id: term.id,
        text: labelOf(term, context.language.id),
        count,
        also: [...new Set([...Object.values(term.label), ...synonyms])],
        href: context.link(kind, { id: term.id }),
      },
    ];
  });
}
