import { processAnswer } from 'kotae/dialect';
import { en } from 'kotae/site';
import type { ImportLog } from '../import-log.ts';
import { lostText } from '../lost-text.ts';
import type { FolderPage } from './read-folder-page.ts';

/** Marks of the dialect that hold no text of their own: fences of containers, lists of attributes. */
const dialectMarks = /^ *:{3,}[a-z]*|(?<=[\])*`>\S] ?)\{[^{}\n]*\}/gm;
/** The first line of a fence, and what follows its language. */
const fenceLine = /^[ >]*(?:`{3,}|~{3,}).*$/gm;
const fenceMarks = /\btitle=|\{[^{}\n]*\}/g;

/**
 * Render a page as the site will, and report words that its answer does not show.
 *
 * @param filled the text of the page before links were translated
 */
export async function reportLost(
  text: string,
  filled: string,
  page: FolderPage,
  log: ImportLog,
): Promise<void> {
  const { html } = await processAnswer(text, {
    file: page.path,
    language: page.language,
    texts: en.markdown,
    resolveLink: (written) => ({ href: written }),
  });
  const bare = filled.replace(fenceLine, (line) => line.replace(fenceMarks, '')).replace(dialectMarks, '');
  const words = lostText(bare, html);
  if (words.length > 0)
    log.report(
      'import/lost-text',
      { file: page.path, line: page.split.bodyLine },
      { words: words.slice(0, 20) },
    );
}
