import type { Frame } from '../../src/pages/models/frame.ts';
import type { SearchSettings } from '../../src/pages/models/script-settings.ts';

/**
 * Print the empty places that the search script fills, and its settings in `data-search`.
 *
 * Results that scroll have a foot below them, with the way to all results; on a page, it is the page that scrolls.
 */
export function SearchResults({
  frame,
  scrolls = false,
}: {
  readonly frame: Frame;
  readonly scrolls?: boolean;
}) {
  const { action, index, languages, databases, contact } = frame.search;
  const { search, contact: contactTexts } = frame.texts;
  const { results, more, nothing, corrected, verbatim, advice, everywhere, otherLanguage, failed, retry } =
    search;
  const settings: SearchSettings = {
    action,
    index,
    language: frame.language,
    languages,
    databases,
    contact,
    texts: {
      results,
      more,
      nothing,
      corrected,
      verbatim,
      advice,
      everywhere,
      otherLanguage,
      failed,
      retry,
      ask: contactTexts.form,
    },
  };
  const others = <div class="search-others" data-search-others />;
  return (
    <div class="search-body" data-search={JSON.stringify(settings)}>
      <p class="vh" role="status" data-search-status />
      <div class="search-bar" hidden data-search-bar>
        <p class="search-count" aria-hidden="true" data-search-count />
        {databases.length > 0 && (
          <label class="search-filter" data-search-when-found>
            <span class="vh">{search.filter}</span>
            <select data-search-filter autocomplete="off">
              <option value="">{search.allDatabases}</option>
              {databases.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div class="search-list">
        <div class="search-message" data-search-message />
        <p class="search-corrected" hidden data-search-corrected />
        <ol class="search-results" role="list" data-search-results />
        <button class="button button--quiet" type="button" hidden data-search-more />
      </div>
      {!scrolls && others}
      {scrolls && (
        <div class="search-foot">
          {others}
          <a href={action} data-search-all data-search-when-found>
            {search.all}
          </a>
        </div>
      )}
    </div>
  );
}
