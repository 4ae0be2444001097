import type { Pagination as PaginationModel } from '../../src/pages/models/pages.ts';
import type { Texts } from '../../src/site/texts/texts.ts';

interface PaginationProps {
  readonly pagination: PaginationModel;
  readonly texts: Texts;
}

/** Print the links between the pages of one list. */
export function Pagination({ pagination, texts }: PaginationProps) {
  const { pages, previous, next } = pagination;
  return (
    <nav class="pagination" aria-label={texts.list.pagination} data-facets-pagination>
      {previous && (
        <a href={previous} rel="prev">
          {texts.list.previous}
        </a>
      )}
      <ol role="list">
        {pages.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <a href={next} rel="next">
          {texts.list.next}
        </a>
      )}
    </nav>
  );
}
