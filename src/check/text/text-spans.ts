import { visit } from 'unist-util-visit';
import type { SourcePage } from '../source-page.ts';

/** A piece of running text as it stands in the file: escapes and entities are still written out. */
export interface TextSpan {
  readonly written: string;
  /** Where it begins in the source. */
  readonly offset: number;
}

/** All running text of an answer: no code, no addresses, no raw HTML. */
export function textSpans({ tree, source }: SourcePage): TextSpan[] {
  const spans: TextSpan[] = [];
  visit(tree(), 'text', ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    spans.push({ written: source.slice(start.offset, end.offset), offset: start.offset });
  });
  return spans;
}

/** Every match of a pattern in running text, with its place in the source. */
export function matchesInText(page: SourcePage, pattern: RegExp): { found: string; offset: number }[] {
  return textSpans(page).flatMap(({ written, offset }) =>
    [...written.matchAll(pattern)].map((match) => ({ found: match[0], offset: offset + match.index })),
  );
}
