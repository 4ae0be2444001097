import type { Draft, Edit } from '../draft.ts';
import { linesOutsideCode } from '../lines-outside-code.ts';

const directive = /^( *)::: +([\w.:-]+)[^\n]*$/;

/**
 * Take out what plugins write from program code, `::: package.module` with options indented below; each is reported.
 *
 * The name stays, as code, where it is that of a part of a program: readers see what stood there.
 */
export function translateGenerated(draft: Draft): undefined {
  if (!/^ *::: /m.test(draft.text)) return;
  const lines = linesOutsideCode(draft.text);
  const edits: Edit[] = [];
  let end = 0;
  for (const [index, { start, text }] of lines.entries()) {
    const [, space = '', name] = directive.exec(text) ?? [];
    if (name === undefined || start < end) continue;
    end = start + text.length;
    for (const { start: below, text: option } of lines.slice(index + 1)) {
      if (option.trim() === '') continue;
      if (!option.startsWith(`${space}    `)) break;
      end = below + option.length;
    }
    draft.report('import/left-out', start, { found: text.trim() });
    edits.push({ start, end, text: name.includes('.') ? `${space}\`${name}\`` : '' });
  }
  draft.edit('extensions', edits);
}
