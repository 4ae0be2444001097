import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';

/** A line that went (`-`) or came (`+`) since an import wrote a file. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  /** `undefined` for a line that is on neither side any more. */
  readonly text: string | undefined;
}

/** What changed of a file since an import wrote it: in what its source would give now, and in the file itself. */
export interface BothSides {
  readonly source: readonly ChangedLine[];
  readonly here: readonly ChangedLine[];
}

/** Letters of the hash that stands for a line: 24 bits distinguish the lines of one page. */
const length = 6;

/** The lines of a text as hashes, by which `changedLines` knows them again. */
export function hashesOfLines(text: string): string {
  return text.split('\n').map(hashOfLine).join('');
}

/** Compare two texts with the one that an import wrote, of which only the hashes of its lines are left. */
export function bothSides(written: string, source: string, here: string): BothSides {
  const base = written.match(new RegExp(`.{${length}}`, 'g')) ?? [];
  const texts = new Map([...source.split('\n'), ...here.split('\n')].map((line) => [hashOfLine(line), line]));
  const since = (text: string) =>
    diffArrays(base, text.split('\n').map(hashOfLine)).flatMap(({ added, removed, value }): ChangedLine[] =>
      added || removed ? value.map((hash) => ({ sign: added ? '+' : '-', text: texts.get(hash) })) : [],
    );
  return { source: since(source), here: since(here) };
}

function hashOfLine(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, length);
}
