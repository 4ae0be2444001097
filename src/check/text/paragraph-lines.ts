import type { Paragraph } from 'mdast';
import type { ParsedPage } from '../parsed-page.ts';

/** One line of a paragraph as it stands in the file, without the marks of quotes and lists around it. */
export interface ParagraphLine {
  readonly written: string;
  /** Where it begins in the source. */
  readonly offset: number;
}

/** The lines of each paragraph that begin with running text (not with emphasis, code, a link or an image). */
export function paragraphLines({ nodes, source }: ParsedPage): ParagraphLine[][] {
  return nodes('paragraph').map((paragraph) => linesOf(paragraph, source));
}

function linesOf({ children, position }: Paragraph, source: string): ParagraphLine[] {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  const texts = children.filter(({ type }) => type === 'text');
  const lines: ParagraphLine[] = [];
  let offset = start;
  for (const line of source.slice(start, end).split('\n')) {
    // The first line begins after its marks already.
    const marks = offset === start ? 0 : (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(line)?.[0].length ?? 0);
    const at = offset + marks;
    const isText = texts.some(
      ({ position: place }) => (place?.start.offset ?? 0) <= at && at < (place?.end.offset ?? 0),
    );
    if (isText) lines.push({ written: line.slice(marks).trimEnd(), offset: at });
    offset += line.length + 1;
  }
  return lines;
}
