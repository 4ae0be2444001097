import type { Draft, Edit } from '../draft.ts';

const container = /^[ \t]*(?:!!!|\?\?\?|===|\/\/\/)/m;
const fence = /^([ \t]*)(`{3,}|~{3,})/;

/**
 * Write tabs at the beginning of lines as spaces, to stops of four columns, where a page has containers that are known by
 * their columns. Python-Markdown does so with all tabs; those of the code within fences stay here, for those who copy it.
 */
export function expandTabs(draft: Draft): undefined {
  if (!container.test(draft.text)) return;
  const edits: Edit[] = [];
  let at = 0;
  let open: { readonly marks: string; readonly column: number } | undefined;
  for (const line of draft.text.split('\n')) {
    const mark = fence.exec(line);
    const column = open?.column ?? Number.POSITIVE_INFINITY;
    const { length, width } = indentation(line, column);
    if (line.slice(0, length).includes('\t'))
      edits.push({ start: at, end: at + length, text: ' '.repeat(width) });
    if (mark !== null) {
      const [, , marks = ''] = mark;
      if (open === undefined) open = { marks, column: width };
      else if (marks.startsWith(open.marks) && line.trim() === marks) open = undefined;
    }
    at += line.length + 1;
  }
  draft.edit('containers', edits);
}

/** How many letters and columns of white space a line begins with, up to a column. */
function indentation(line: string, limit: number): { readonly length: number; readonly width: number } {
  let [length, width] = [0, 0];
  for (const letter of line) {
    if ((letter !== ' ' && letter !== '\t') || width >= limit) break;
    width += letter === '\t' ? 4 - (width % 4) : 1;
    length += 1;
  }
  return { length, width };
}
