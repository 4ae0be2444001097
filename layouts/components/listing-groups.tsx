import type { ListingPage, RowGroup } from '../../src/pages/models/pages.ts';
import { fill, type Texts } from '../../src/site/texts/texts.ts';
import { QuestionList } from './question-list.tsx';
import type { RowParts } from './question-row.tsx';

/** Print the rows of a list, under their headings where it is grouped. */
export function ListingGroups({ page }: { readonly page: ListingPage }) {
  const { texts } = page.frame;
  const { categoryKind } = page.subject;
  if (page.total === 0) {
    return <p class="notice">{categoryKind === 'question' ? texts.list.none : texts.list.noneArticles}</p>;
  }
  return (
    <div data-facets-list>
      {page.groups.map((group) => (
        <section
          key={group.id ?? ''}
          class="group"
          aria-labelledby={group.heading === undefined ? undefined : group.id}
          data-facets-group={group.apart ? 'apart' : ''}
        >
          <GroupHeading group={group} texts={texts} />
          <QuestionList
            rows={group.rows}
            texts={texts}
            variants={page.grouping === 'tag' || page.grouping === 'database' ? ['line'] : []}
            parts={partsOf(page, group)}
            facets
          />
        </section>
      ))}
    </div>
  );
}

/** A row under a heading says what the heading does not: dates, and the databases where they are no heading. */
function partsOf({ grouping, subject }: ListingPage, { apart = false }: RowGroup): RowParts {
  if (grouping === 'tag' || apart) return { date: true };
  const databases = subject.kind !== 'database';
  return { databases, tags: grouping !== 'database' && subject.kind !== 'tag', date: true };
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
