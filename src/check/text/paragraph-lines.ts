import type { Paragraph } from 'mdast';
import type { ParsedPage } from '../parsed-page.ts';

/** One line of a paragraph as it is in the file, without the marks of quotes and lists around it. */
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
  let next = 0; // texts and lines both are in the order of the source
  for (const line of source.slice(start, end).split('\n')) {
    // The first line begins after its marks already.
    const marks = offset === start ? 0 : (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(line)?.[0].length ?? 0);
    const at = offset + marks;
    while (next < texts.length && (texts[next]?.position?.end.offset ?? 0) <= at) next += 1;
    const place = texts[next]?.position;
    if (place && (place.start.offset ?? 0) <= at)
      lines.push({ written: line.slice(marks).trimEnd(), offset: at });
    offset += line.length + 1;
  }
  return lines;
}
