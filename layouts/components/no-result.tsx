import type { ListingPage } from '../../src/pages/models/pages.ts';

/**
 * Print, hidden, what is said when no entry fits the filters: what to relax, with one click, where else to look for the
 * words, and where to ask.
 */
export function NoResult({ page }: { readonly page: ListingPage }) {
  const { facets } = page.frame.texts;
  return (
    <div class="no-result" data-facets-nothing hidden>
      <p class="no-result-title">{facets.nothing}</p>
      <ul class="chips" role="list" data-facets-relax>
        <template data-facets-relax-choice>
          <li>
            <button class="chip" type="button" />
          </li>
        </template>
      </ul>
      <p data-facets-search hidden>
        <a href={page.frame.search.action}>{page.frame.texts.search.title}</a>
      </p>
      <p>
        <button class="button button--quiet" type="button" data-facets-clear>
          {facets.clear}
        </button>
        {page.contact && <a href="#kotae-contact">{facets.ask}</a>}
      </p>
    </div>
  );
}
