import type { TemplatePage } from '../src/pages/models/pages.ts';
import { Breadcrumb } from './components/breadcrumb.tsx';
import { Document } from './components/document.tsx';
import { Html } from './components/html.tsx';
import { Phrases } from './components/phrases.tsx';

/** A page that a template of the site itself made. */
export default function TemplateLayout({ frame, breadcrumb, title, html }: TemplatePage) {
  return (
    <Document frame={frame}>
      <div class="split">
        <article class="prose prose--page">
          <Breadcrumb links={breadcrumb} texts={frame.texts} />
          <header class="article-head">
            <h1>
              <Phrases of={title} />
            </h1>
          </header>
          <Html html={html} />
        </article>
      </div>
    </Document>
  );
}
