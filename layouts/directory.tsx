import type { DirectoryPage } from '../src/pages/models/pages.ts';
import { Breadcrumb } from './components/breadcrumb.tsx';
import { Document } from './components/document.tsx';
import { TermList } from './components/term-list.tsx';

/** The list of all databases or of all tags. */
export default function DirectoryLayout(page: DirectoryPage) {
  const { frame, of, terms } = page;
  return (
    <Document frame={frame}>
      <div class="split">
        <div>
          <Breadcrumb links={page.breadcrumb} texts={frame.texts} />
          <h1>{page.title}</h1>
          <p class="summary">{page.summary}</p>
          <TermList terms={terms} of={of} columns={of === 'databases' ? 'two' : 'three'} />
        </div>
      </div>
    </Document>
  );
}
