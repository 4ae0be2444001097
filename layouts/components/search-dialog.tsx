import { longestQuery } from '../../src/pages/models/longest-query.ts';
import type { SearchPage } from '../../src/pages/models/pages.ts';
import { Icon } from './icon.tsx';
import { OftenSearched } from './often-searched.tsx';
import { SearchResults } from './search-results.tsx';

/** Print the search dialog, closed: once per language, on the search page, from which the opener's script takes it. */
export function SearchDialog({ page }: { readonly page: SearchPage }) {
  const { frame, featured } = page;
  const { search, texts } = frame;
  return (
    <dialog class="search" aria-label={texts.search.label} closedby="any" data-search-dialog>
      <div class="search-head">
        <search>
          <form class="search-form" action={search.action}>
            <Icon name="search" />
            <input
              type="search"
              name="q"
              placeholder={texts.search.placeholder}
              aria-label={texts.search.label}
              maxlength={longestQuery}
              autocomplete="off"
              autofocus
            />
          </form>
        </search>
        <form method="dialog">
          <button class="icon-button" type="submit" aria-label={texts.search.close}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      <SearchResults frame={frame} scrolls />
      <OftenSearched links={search.often.length > 0 ? search.often : featured} texts={texts} />
      <p class="search-keys" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {texts.search.move}
        </span>
        <span>
          <kbd>Enter</kbd> {texts.search.select}
        </span>
        <span>
          <kbd>Esc</kbd> {texts.search.dismiss}
        </span>
      </p>
    </dialog>
  );
}
