import type { Page } from '../src/pages/models/pages.ts';
import AnswerLayout from './answer.tsx';
import BrokenLayout from './broken.tsx';
import DirectoryLayout from './directory.tsx';
import GlossaryLayout from './glossary.tsx';
import HomeLayout from './home.tsx';
import ListingLayout from './listing.tsx';
import NotFoundLayout from './not-found.tsx';
import RedirectLayout from './redirect.tsx';
import { renderPage } from './render.ts';
import SearchLayout from './search.tsx';
import StatusLayout from './status.tsx';
import TemplateLayout from './template.tsx';

/** Render a page model of any kind with the layout of its kind. */
export function renderLayout(page: Page): string {
  switch (page.kind) {
    case 'answer':
      return renderPage(AnswerLayout, page);
    case 'listing':
      return renderPage(ListingLayout, page);
    case 'directory':
      return renderPage(DirectoryLayout, page);
    case 'glossary':
      return renderPage(GlossaryLayout, page);
    case 'home':
      return renderPage(HomeLayout, page);
    case 'search':
      return renderPage(SearchLayout, page);
    case 'not-found':
      return renderPage(NotFoundLayout, page);
    case 'template':
      return renderPage(TemplateLayout, page);
    case 'redirect':
      return renderPage(RedirectLayout, page);
    case 'status':
      return renderPage(StatusLayout, page);
    case 'broken':
      return renderPage(BrokenLayout, page);
  }
}
