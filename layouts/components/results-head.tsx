import type { ListingPage } from '../../src/pages/models/pages.ts';
import { Icon } from './icon.tsx';

/** Print how many entries there are, and the empty places for active filters and for unknown ones. */
export function ResultsHead({ page }: { readonly page: ListingPage }) {
  const { facets } = page.frame.texts;
  if (page.total === 0) return null;
  return (
    <div class="results-head">
      <p role="status" data-facets-status>
        {page.totalText}
      </p>
      <ul class="chips" role="list" aria-label={facets.title} data-facets-chips hidden>
        <template data-facets-chip>
          <li>
            <button class="chip" type="button">
              <span data-facets-chip-text />
              <Icon name="close" />
            </button>
          </li>
        </template>
        <li>
          <button class="chip chip--clear" type="button" data-facets-clear>
            {facets.clear}
          </button>
        </li>
      </ul>
      <div class="notices" role="status" data-facets-notices>
        <template data-facets-notice>
          <p class="notice">
            <span data-facets-notice-text />{' '}
            <button class="text-button" type="button">
              {facets.dismiss}
            </button>
          </p>
        </template>
      </div>
    </div>
  );
}
