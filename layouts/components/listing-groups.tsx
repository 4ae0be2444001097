import type { ListingPage, RowGroup } from '../../src/pages/models/pages.ts';
import { fill, type Texts } from '../../src/site/texts/texts.ts';
import { QuestionList } from './question-list.tsx';

/** Print the rows of a list, under their headings where it is grouped. */
export function ListingGroups({ page }: { readonly page: ListingPage }) {
  const { texts } = page.frame;
  const { kind, categoryKind } = page.subject;
  if (page.total === 0) {
    return <p class="notice">{categoryKind === 'question' ? texts.list.none : texts.list.noneArticles}</p>;
  }
  const parts = { databases: true, tags: kind !== 'tag', date: true };
  return (
    <div data-facets-list>
      {page.groups.map((group) => (
        <section
          key={group.id ?? ''}
          class="group"
          aria-labelledby={group.heading === undefined ? undefined : group.id}
          data-facets-group
        >
          <GroupHeading group={group} texts={texts} />
          <QuestionList rows={group.rows} texts={texts} parts={parts} facets />
        </section>
      ))}
    </div>
  );
}

function GroupHeading({ group, texts }: { readonly group: RowGroup; readonly texts: Texts }) {
  const { id, heading } = group;
  if (heading === undefined) return null;
  return (
    <div class="heading">
      <h2 id={id}>{heading}</h2>
      {id && (
        <a
          class="heading-anchor"
          href={`#${id}`}
          aria-label={fill(texts.markdown.linkToSection, { heading })}
        >
          §
        </a>
      )}
    </div>
  );
}
