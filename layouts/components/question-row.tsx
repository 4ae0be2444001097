import type { EntryRow } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { DatabaseList } from './database-list.tsx';
import { DateTime } from './date-time.tsx';
import { Phrases } from './phrases.tsx';

/** What a row shows beside its question. */
export interface RowParts {
  readonly databases?: boolean;
  readonly tags?: boolean;
  readonly date?: boolean;
}

interface QuestionRowProps {
  readonly row: EntryRow;
  readonly texts: Texts;
  readonly parts: RowParts;
  /** Also print what the facets read. */
  readonly facets?: boolean;
}

const ids = (terms: readonly { readonly id: string }[]) => terms.map(({ id }) => id).join(' ');

/** Print one question of a list, or an article. */
export function QuestionRow({ row, texts, parts, facets = false }: QuestionRowProps) {
  const data = facets
    ? {
        'data-row': row.id,
        'data-db': ids(row.databases),
        'data-tag': ids(row.tags),
        'data-date': row.date.iso,
      }
    : {};
  return (
    <li class="question" {...data}>
      <a class="question-link" href={row.href}>
        <Phrases of={row.title} />
      </a>
      <div class="question-meta">
        <RowTerms row={row} texts={texts} parts={parts} />
        {parts.date && <DateTime date={row.date} />}
      </div>
    </li>
  );
}

/** What marks an article, databases and tags of a row. */
function RowTerms({ row, texts, parts }: Pick<QuestionRowProps, 'row' | 'texts' | 'parts'>) {
  const tags = parts.tags ? row.topics : { terms: [] };
  const databases = parts.databases ? row.labels : { terms: [] };
  const isEmpty = databases.terms.length === 0 && databases.more === undefined && tags.terms.length === 0;
  if (row.category === undefined && isEmpty) return null;
  return (
    <div class="question-terms">
      {row.category !== undefined && <span class="question-category">{row.category}</span>}
      <DatabaseList terms={databases.terms} more={databases.more} texts={texts} />
      {tags.terms.length > 0 && (
        <ul class="tags" role="list" aria-label={texts.answer.tags}>
          {tags.terms.map((tag) => (
            <li key={tag.id}>{tag.text}</li>
          ))}
          {tags.more !== undefined && <li>{tags.more}</li>}
        </ul>
      )}
    </div>
  );
}
