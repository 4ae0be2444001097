import type { SearchPage } from '../src/pages/models/pages.ts';
import { Ask } from './components/ask.tsx';
import { Document } from './components/document.tsx';
import { Hang } from './components/hang.tsx';
import { OftenSearched } from './components/often-searched.tsx';
import { SearchDialog } from './components/search-dialog.tsx';
import { SearchResults } from './components/search-results.tsx';
import { TermList } from './components/term-list.tsx';

/** The search page: results by script, the databases and topics always. Other pages take the search dialog from it. */
export default function SearchLayout(page: SearchPage) {
  const { frame } = page;
  const { texts } = frame;
  return (
    <Document frame={frame}>
      <div class="split">
        <div data-search-page>
          <h1>{texts.search.title}</h1>
          <Ask texts={texts} action={frame.search.action} id="ask" />
          <OftenSearched links={frame.search.often} texts={texts} />
          <p class="notice unscripted">{texts.search.withoutScript}</p>
          <SearchResults frame={frame} />
        </div>
      </div>
      <template data-search-template>
        <SearchDialog frame={frame} />
      </template>
      {page.databases.length > 0 && (
        <Hang id="databases" title={texts.home.databases}>
          <TermList terms={page.databases} of="databases" columns="two" />
        </Hang>
      )}
      {page.tags.length > 0 && (
        <Hang id="topics" title={texts.home.tags}>
          <TermList terms={page.tags} of="tags" columns="three" />
        </Hang>
      )}
    </Document>
  );
}
