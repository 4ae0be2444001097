import type { DocumentFacts, DocumentText } from './document.ts';
import type { PageText } from './index-manifest.ts';

/** Write the file that holds what is shown of a page among the results. */
export function writePageText(document: DocumentText & Omit<DocumentFacts, 'id' | 'labels'>): string {
  const { address, title, databases, updated, sections } = document;
  const page: PageText = {
    address,
    title,
    databases,
    updated,
    sections: sections.map(({ id, heading, text, aside }) => ({
      ...(id ? { id } : {}),
      heading,
      text: [text, aside].filter(Boolean).join('\n'),
    })),
  };
  return JSON.stringify(page);
}
