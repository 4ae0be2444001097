import type { ListingPage } from '../../src/pages/models/pages.ts';
import type { FacetSettings } from '../../src/pages/models/script-settings.ts';
import { FacetChoices } from './facet-choices.tsx';
import { Icon } from './icon.tsx';

/** Print the form of the order and of the facets: in the margin when the page is wide, a sheet when it is narrow. */
export function FacetForm({ page }: { readonly page: ListingPage }) {
  const { texts } = page.frame;
  const { shown, show, unknown, relax, search, remove, failed, title, close } = texts.facets;
  const settings: FacetSettings = {
    rows: page.rows,
    total: page.total,
    given: page.given,
    locale: texts.language.locale,
    texts: { shown, show, unknown, relax, search, remove, failed, retry: texts.search.retry },
  };
  return (
    <form
      class="margin facets rail scripted"
      id="facets"
      popover="auto"
      aria-label={title}
      data-facets={JSON.stringify(settings)}
    >
      <div class="sheet-head">
        <h2>{title}</h2>
        <button
          class="icon-button"
          type="button"
          popovertarget="facets"
          popovertargetaction="hide"
          aria-label={close}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="sheet-body">
        <Sorting page={page} />
        {page.facets.map((facet) => (
          <FacetChoices key={facet.name} facet={facet} />
        ))}
        <button class="button button--quiet sheet-clear" type="button" data-facets-clear>
          {texts.facets.clear}
        </button>
      </div>
      <button
        class="button sheet-done"
        type="button"
        popovertarget="facets"
        popovertargetaction="hide"
        data-facets-show
      >
        {texts.facets.close}
      </button>
    </form>
  );
}

/** The first order is the one that the page has by itself. */
function Sorting({ page }: { readonly page: ListingPage }) {
  const { facets } = page.frame.texts;
  return (
    <div class="field field--sort">
      <label for="sort">{facets.sort}</label>
      <select id="sort" name="sort" autocomplete="off" data-facets-sort>
        {page.grouping && <option value="">{facets.listed[page.grouping]}</option>}
        <option value="newest">{facets.newest}</option>
        <option value="title">{facets.byTitle}</option>
        <option value="relevance">{facets.relevance}</option>
      </select>
    </div>
  );
}
