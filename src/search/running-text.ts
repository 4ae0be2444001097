/** The blocks of a section in one line, and where in it rows of a table stand. */
export interface RunningText {
  readonly text: string;
  readonly rows: readonly (readonly [start: number, end: number])[];
}

/** One sign many times over, such as the frame of a warning in a terminal: it says nothing. */
const frame = /([^\p{L}\p{N}\s])\1{7,}[^\S\n]*/gu;

/** What needs no mark between it and what follows. */
const sentence = /[.。?？!！:：؟۔]$/;

/** Behind a mark of full width no space stands, and behind Japanese and Chinese the marks are such. */
const fullStop = /[。？！：]$/;
const fullWidth = /[\u3000-\u9FFF\uFF01-\uFF60]$/;

/** Write the blocks of a section in one line; what does not end as a sentence is set apart from what follows. */
export function runningText(section: string): RunningText {
  const blocks = section.replaceAll(frame, '');
  if (!blocks.includes('\t')) {
    const text = blocks
      .replaceAll(/(?<=[。？！：])\n/g, '')
      .replaceAll(/(?<![.?!:؟۔])\n/g, ' · ')
      .replaceAll('\n', ' ');
    return { text, rows: [] };
  }
  const rows: [number, number][] = [];
  let text = '';
  for (const { line, isRow } of withHeads(blocks.split('\n'))) {
    if (text !== '') text += between(text, ' · ');
    if (isRow) rows.push([text.length, text.length + line.length]);
    text += line;
  }
  return { text, rows };
}

/** Say each row of a table with the heads of its columns: `Size⇥Price⇥⇥`, `A4⇥30 yen` → `Size: A4; Price: 30 yen`. */
function withHeads(lines: readonly string[]): { line: string; isRow: boolean }[] {
  let heads: string[] = [];
  return lines.flatMap((line, i) => {
    const isRow = line.includes('\t');
    const isHead = line.endsWith('\t\t');
    const cells = isRow ? line.split('\t') : [];
    // One head by itself names the rows below it, not a column.
    const isTitle = isHead && heads.length > 0 && cells.filter(Boolean).length === 1 && cells[0] !== '';
    if (isHead && !isTitle && lines[i - 1]?.endsWith('\t\t')) heads = below(heads, cells);
    else if ((isHead && !isTitle) || !isRow) heads = cells;
    if (!isRow) return { line, isRow };
    if (isHead && !isTitle && lines[i + 1]?.includes('\t')) return [];
    const named = cells.map((cell, column) =>
      heads[column] && !isHead
        ? `${heads[column]}${fullWidth.test(heads[column]) ? '：' : ': '}${cell}`
        : cell,
    );
    const filled = named.filter((_, column) => cells[column] !== '');
    return { line: filled.reduce(inOneLine, ''), isRow };
  });
}

function inOneLine(said: string, cell: string): string {
  if (said === '') return cell;
  return `${said}${between(said, fullWidth.test(said) ? '／' : '; ')}${cell}`;
}

/** What stands between two texts: the mark where the first is no sentence. */
function between(said: string, mark: string): string {
  if (fullStop.test(said)) return '';
  return sentence.test(said) ? ' ' : mark;
}

/** Heads of columns in two rows, as one. */
function below(above: readonly string[], heads: readonly string[]): string[] {
  return heads.map((head, column) => [above[column], head].filter(Boolean).join(' '));
}
