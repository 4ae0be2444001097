import type { Texts } from '../../site/texts/texts.ts';
import type { SearchAccess } from './frame.ts';
import type { ListingPage } from './pages.ts';

/** What the script of the search reads from `data-search`, as JSON. All addresses are hrefs. */
export interface SearchSettings extends Omit<SearchAccess, 'often'> {
  /** The page's language. */
  readonly language: string;
  readonly texts: Pick<
    Texts['search'],
    | 'results'
    | 'more'
    | 'nothing'
    | 'corrected'
    | 'verbatim'
    | 'advice'
    | 'everywhere'
    | 'otherLanguage'
    | 'failed'
    | 'retry'
  > & { readonly ask: string };
}

/** What the script of the filters reads from `data-facets`, as JSON. */
export interface FacetSettings extends Pick<ListingPage, 'rows' | 'total' | 'given'> {
  readonly locale: string;
  readonly texts: Pick<
    Texts['facets'],
    'shown' | 'show' | 'unknown' | 'relax' | 'search' | 'remove' | 'failed'
  > &
    Pick<Texts['search'], 'retry'>;
}
