import { longestQuery } from '../../src/pages/models/longest-query.ts';
import type { ListingPage } from '../../src/pages/models/pages.ts';

/** Print the field that narrows a list by words, and on narrow pages the way to the other filters. */
export function FilterBar({ page }: { readonly page: ListingPage }) {
  const { facets } = page.frame.texts;
  return (
    <search class="filter-bar scripted" aria-label={facets.title}>
      <div class="field field--words">
        <label for="words">{facets.words}</label>
        <input
          id="words"
          type="search"
          name="q"
          form="facets"
          maxlength={longestQuery}
          autocomplete="off"
          data-facets-words
        />
      </div>
      <button class="button button--quiet facets-open" type="button" popovertarget="facets">
        {facets.title} <span class="count" data-facets-active />
      </button>
    </search>
  );
}
