import type { Frame } from '../../src/pages/models/frame.ts';
import { Icon } from './icon.tsx';
import { OftenSearched } from './often-searched.tsx';
import { SearchResults } from './search-results.tsx';

/** Print the search dialog, closed. Without a script it stays closed, and its opener leads to the search page. */
export function SearchDialog({ frame }: { readonly frame: Frame }) {
  const { search, texts } = frame;
  return (
    <dialog class="search" aria-label={texts.search.label} closedby="any" data-search-dialog>
      <search>
        <form class="search-form" action={search.action} data-search-form>
          <Icon name="search" />
          <input
            type="search"
            name="q"
            placeholder={texts.search.placeholder}
            aria-label={texts.search.label}
            autocomplete="off"
            autofocus
          />
          <button
            class="icon-button"
            type="submit"
            formmethod="dialog"
            formnovalidate
            aria-label={texts.search.close}
            data-search-close
          >
            <Icon name="close" />
          </button>
        </form>
      </search>
      <SearchResults frame={frame} />
      <OftenSearched links={search.often} texts={texts} />
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
