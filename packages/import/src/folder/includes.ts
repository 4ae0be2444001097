import { dirname, join } from 'node:path';
import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { fenceAround } from '../fence-around.ts';
import { splitPage } from '../jekyll/split-page.ts';
import { readOwnText } from '../read-own-text.ts';

const include =
  /^([ \t]*)(?:<!--\s*@include:\s*([^\s{]+?)(?:\{[^}\n]*\})?\s*-->|<<<\s*([^\s{#[]+)[^\n]*)[ \t]*$/gm;

/**
 * Put the files into a page that it includes: `<!--@include: ./part.md-->`, and `<<< @/example.js` as a code block. A
 * path begins beside the page, or with `@/` at the root. One that is nowhere is reported.
 */
export function createIncludes(source: string): (draft: Draft) => undefined {
  return (draft) => {
    if (!/@include:|^[ \t]*<<<[ \t]/m.test(draft.text)) return;
    const isCode = codeIn(draft.tree);
    const edits: Edit[] = [];
    for (const match of draft.text.matchAll(include)) {
      if (isCode(match.index)) continue;
      const [whole, space = '', part, code] = match;
      const written = part ?? code ?? '';
      const place = written.startsWith('@/')
        ? join(source, written.slice(2))
        : join(source, dirname(draft.file), written);
      const text = readOwnText(source, place)?.trimEnd();
      if (text === undefined) {
        draft.report('import/missing-file', match.index, { written });
        continue;
      }
      const fence = fenceAround(text);
      const shown =
        code === undefined
          ? splitPage(text).body
          : `${fence}${/\.(\w+)$/.exec(written)?.[1] ?? ''}\n${text}\n${fence}`;
      edits.push({
        start: match.index,
        end: match.index + whole.length,
        text: shown.replace(/^(?=.)/gm, space),
      });
    }
    draft.edit('snippets', edits);
  };
}
