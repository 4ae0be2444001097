import type { SearchPage } from '../src/pages/models/pages.ts';
import { Ask } from './components/ask.tsx';
import { Document } from './components/document.tsx';
import { OftenSearched } from './components/often-searched.tsx';
import { SearchDialog } from './components/search-dialog.tsx';
import { SearchResults } from './components/search-results.tsx';
import { TermSections } from './components/term-sections.tsx';
import { Viewer } from './components/viewer.tsx';

/** The search page: results by script, the databases and tags always. Other pages take the dialogs from it. */
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
        <SearchDialog page={page} />
      </template>
      <template data-viewer-template>
        <Viewer texts={texts} />
      </template>
      <TermSections databases={page.databases} tags={page.tags} texts={texts} />
    </Document>
  );
}
