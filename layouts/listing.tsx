import type { ListingPage } from '../src/pages/models/pages.ts';
import { Breadcrumb } from './components/breadcrumb.tsx';
import { Contact } from './components/contact.tsx';
import { Document } from './components/document.tsx';
import { FacetForm } from './components/facet-form.tsx';
import { FacetLinks } from './components/facet-links.tsx';
import { FilterBar } from './components/filter-bar.tsx';
import { ListingGroups } from './components/listing-groups.tsx';
import { ListingTitle } from './components/listing-title.tsx';
import { NoResult } from './components/no-result.tsx';
import { Pagination } from './components/pagination.tsx';
import { ResultsHead } from './components/results-head.tsx';

/** The index of a category, of a database or of a tag: one structure for all three. */
export default function ListingLayout(page: ListingPage) {
  const { frame, facets } = page;
  const { texts } = frame;
  const filtered = facets.length > 0;
  return (
    <Document frame={frame}>
      <div class="split listing">
        <header class="listing-head">
          <Breadcrumb links={page.breadcrumb} texts={texts} />
          <ListingTitle page={page} />
        </header>
        {filtered && <FacetForm page={page} />}
        {filtered && <FacetLinks facets={facets} />}
        <div class="results">
          {filtered && <FilterBar page={page} />}
          <ResultsHead page={page} />
          <ListingGroups page={page} />
          {filtered && <NoResult page={page} />}
          {page.pagination && <Pagination pagination={page.pagination} texts={texts} />}
        </div>
      </div>
      {page.contact && <Contact panel={page.contact} texts={texts} anchored />}
    </Document>
  );
}
