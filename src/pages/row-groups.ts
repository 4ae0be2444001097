import { groupBy } from '../catalog/group-by.ts';
import { shownDate } from '../catalog/shown-date.ts';
import type { Entry } from '../entry/entry.ts';
import { labelOf } from '../site/label-of.ts';
import type { LanguageContext } from './context.ts';
import { questionsIn } from './counts.ts';
import { categoryOf, type ListingSubject } from './listing-subject.ts';
import type { ListingPage, RowGroup } from './models/pages.ts';
import { entryRows } from './rows.ts';

type Grouped = Pick<ListingPage, 'groups' | 'grouping'>;

/**
 * Put the rows of a list under headings.
 *
 * Articles are under their years, the questions of a database under tags, those of a tag under databases; a
 * question under the first one that its page names, and with the others when it would be alone there. Articles among
 * questions are apart, below. All questions, those of a category, and a list that goes on over several pages (`isWhole`
 * is false), are not grouped.
 */
export function rowGroups(
  context: LanguageContext,
  subject: ListingSubject,
  entries: readonly Entry[],
  isWhole: boolean,
): Grouped {
  if (categoryOf(subject)?.kind === 'article') return yearGroups(context, subject, entries);
  if (subject.kind === 'category' || subject.kind === 'questions' || !isWhole)
    return { groups: [{ rows: entryRows(context, entries, subject) }] };
  const questions = questionsIn(context, entries);
  const groups = termGroups(context, subject, questions);
  return {
    groups: [...groups, ...articleGroups(context, subject, entries)],
    grouping: groups.length < 2 ? undefined : subject.kind === 'database' ? 'tag' : 'database',
  };
}

function yearGroups(context: LanguageContext, subject: ListingSubject, entries: readonly Entry[]): Grouped {
  const { site, language } = context;
  const years = groupBy(entries, (entry) => [language.format.date(shownDate(site, entry)).iso.slice(0, 4)]);
  const groups = [...years].map(([year, ofYear]) => ({
    heading: language.format.year(shownDate(site, ofYear[0] as Entry)),
    id: `y${year}`,
    rows: entryRows(context, ofYear, subject),
  }));
  return { groups, grouping: groups.length < 2 ? undefined : 'year' };
}

/**
 * Questions by their first term of the other kind, in the order of the vocabulary. Those without one come last, and with
 * them, where they are more than one, those that nothing else stands with.
 */
function termGroups(
  context: LanguageContext,
  subject: ListingSubject,
  questions: readonly Entry[],
): RowGroup[] {
  const { site, language } = context;
  const ofDatabase = subject.kind === 'database';
  const terms = ofDatabase ? site.tags : site.databases;
  const firstOf = ({ tags, databases }: Entry) => (ofDatabase ? tags : databases)[0] ?? '';
  const byFirst = groupBy(questions, (entry) => [firstOf(entry)]);
  const isAlone = (entry: Entry) => firstOf(entry) === '' || byFirst.get(firstOf(entry))?.length === 1;
  const gathers = questions.filter(isAlone).length > 1;
  const byTerm = groupBy(questions, (entry) => [gathers && isAlone(entry) ? '' : firstOf(entry)]);
  // What stands under no heading says itself what it would be under.
  if (byTerm.size < 2)
    return questions.length === 0 ? [] : [{ rows: entryRows(context, questions, subject) }];
  const named = [...terms.values()].flatMap((term) => {
    const { id } = term;
    const ofTerm = byTerm.get(id);
    if (!ofTerm) return [];
    const own = { kind: ofDatabase ? 'tag' : 'database', term: { id } } as const;
    const rows = entryRows(context, ofTerm, subject, own);
    return [{ heading: labelOf(term, language.id), id: `of-${id}`, rows }];
  });
  const others = byTerm.get('');
  if (!others) return named;
  const rows = entryRows(context, others, subject);
  return [...named, { heading: language.texts.list.otherQuestions, id: 'of-others', rows }];
}

function articleGroups(
  context: LanguageContext,
  subject: ListingSubject,
  entries: readonly Entry[],
): RowGroup[] {
  const { site, language } = context;
  return [...site.categories.values()].flatMap((term) => {
    const { id, kind } = term;
    const articles = kind === 'article' ? entries.filter(({ category }) => category === id) : [];
    if (articles.length === 0) return [];
    const within = { kind: 'category', term: { id } } as const;
    const rows = entryRows(context, articles, subject, within);
    return [{ heading: labelOf(term, language.id), id: `in-${id}`, apart: true, rows }];
  });
}
