import type { Frame } from '../../src/pages/models/frame.ts';

/**
 * Print the empty places that the search script fills, and what it needs to know, as JSON in `data-search`:
 * `index`, `language`, `languages`, `databases`, `contact`, and the texts that depend on the results.
 */
export function SearchResults({ frame }: { readonly frame: Frame }) {
  const { action, index, languages, databases, contact } = frame.search;
  const { results, nothing, advice, otherLanguage, allDatabases, filter, failed } = frame.texts.search;
  const settings = {
    action,
    index,
    language: frame.language,
    languages,
    databases,
    contact,
    ask: frame.texts.contact.form,
    texts: { results, nothing, advice, otherLanguage, allDatabases, filter, failed },
  };
  return (
    <div class="search-body" data-search={JSON.stringify(settings)}>
      <div class="search-bar" data-search-bar>
        <p class="search-status" role="status" data-search-status />
      </div>
      <ol class="search-results" role="list" data-search-results />
      <div class="search-more" data-search-more />
    </div>
  );
}
