import type { Place } from 'kotae/diagnostics';
import { lineTooDeep, tooMany } from 'kotae/dialect';
import type { Root } from 'mdast';
import type { ImportLog } from './import-log.ts';
import { parseDialect } from './parse-dialect.ts';

/** A text that is not parsed, since that would take minutes. */
export class UnreadableText extends Error {
  /** Say where it is, in the source, and what is there too often. */
  readonly reportTo: (log: ImportLog) => void;

  constructor(reportTo: (log: ImportLog) => void) {
    super('a text that takes too long to parse');
    this.reportTo = reportTo;
  }
}

/**
 * Parse a text as the dialect does.
 *
 * @param placeOf tells where an offset of the text is in the source
 * @throws {UnreadableText} where a build would refuse the text before it parses it
 */
export function treeOf(text: string, placeOf: (offset: number) => Place): Root {
  const excess = tooMany(text);
  if (excess !== undefined) {
    const { construct, limit } = excess;
    const place = placeOf(startOfLine(text, excess.line));
    throw new UnreadableText((log) => log.report('import/too-many', place, { construct, limit }));
  }
  const line = lineTooDeep(text);
  if (line !== undefined) {
    const place = placeOf(startOfLine(text, line));
    throw new UnreadableText((log) => log.report('import/too-deep', place, {}));
  }
  return parseDialect(text);
}

/** How many letters the translation of a page may read, for each of its own and besides: reading it all some thirty times. */
const mostRead = { each: 30, always: 1_000_000 };

/**
 * Count the letters that steps of a translation read. What reads the whole again after each change takes minutes for a
 * page of many.
 *
 * @param length of the page, in letters
 */
export function createBudget(length: number): { readonly isSpentBy: (letters: number) => boolean } {
  let left = mostRead.always + mostRead.each * length;
  return {
    isSpentBy: (letters) => {
      left -= letters;
      return left < 0;
    },
  };
}

/** The offset at which a line begins; lines count from 1. */
function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = text.indexOf('\n', start) + 1;
  return start;
}
