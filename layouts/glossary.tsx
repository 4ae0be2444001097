import type { GlossaryPage } from '../src/pages/models/pages.ts';
import { Breadcrumb } from './components/breadcrumb.tsx';
import { Document } from './components/document.tsx';

/** The words that answers explain, in one list. */
export default function GlossaryLayout({ frame, breadcrumb, title, terms }: GlossaryPage) {
  return (
    <Document frame={frame}>
      <div class="split">
        <div class="prose">
          <Breadcrumb links={breadcrumb} texts={frame.texts} />
          <header class="article-head">
            <h1>{title}</h1>
          </header>
          <div class="answer">
            <dl>
              {terms.map(({ id, term, meaning, answer }) => (
                <div key={id} id={id}>
                  <dt>{term}</dt>
                  <dd>
                    <p>{meaning}</p>
                    {answer && (
                      <p>
                        <a href={answer.href}>{answer.text}</a>
                      </p>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
      </div>
    </Document>
  );
}
