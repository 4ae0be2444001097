import type { Root } from 'mdast';
import { createParser } from './preset.ts';
import { mathsSyntax, syntaxes } from './syntax.ts';

/** Parsers by the syntax that they know: a text is read by one that knows no more than it may hold. */
const parsers = new Map<string, ReturnType<typeof createParser>>();

export interface ParseOptions {
  /** Are there formulas? Default: no. */
  readonly maths?: boolean | undefined;
}

/**
 * Read Markdown into a tree as the dialect reads it, before any transform.
 *
 * Plain line ends in; every node has the position that it has in the file. For those who look at what was written
 * rather than at what became of it.
 */
export function parseMarkdown(source: string, { maths = false }: ParseOptions = {}): Root {
  const all = maths ? [...syntaxes, mathsSyntax] : syntaxes;
  const needed = all.filter(({ trigger }) => trigger === undefined || trigger.test(source));
  const key = needed.map((syntax) => all.indexOf(syntax)).join();
  const parser = parsers.get(key) ?? createParser({ known: needed });
  parsers.set(key, parser);
  return parser.parse(source);
}
