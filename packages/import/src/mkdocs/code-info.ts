import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../draft.ts';
import { rangeOf } from '../lines.ts';

/**
 * Write what is after the fence of a code block in the dialect's form: the language, a title, and marked lines.
 *
 * ` ``` {.py title="a.py" hl_lines="2 3-4"}` becomes ` ```py title="a.py" {2,3-4}`; numbers of lines have no
 * counterpart.
 */
export function translateCodeInfo(draft: Draft): undefined {
  const edits: Edit[] = [];
  visit(draft.tree, 'code', (node) => {
    const { start } = rangeOf(node);
    const line = draft.text.slice(start, draft.text.indexOf('\n', start) >>> 0);
    const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (!/[{}]|\w=/.test(info)) return;
    const language =
      /^[ \t]*([\w+#-]+)/.exec(info.replace(/^[ \t]*\w+=.*/, ''))?.[1] ??
      /\{[^}]*?\.([\w+#-]+)/.exec(info)?.[1];
    const title = /\btitle="([^"]*)"/.exec(info)?.[1];
    const marked = /\bhl_lines="([^"]*)"/
      .exec(info)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .join(',');
    const parts = [
      language ?? (title || marked ? 'text' : ''),
      ...(title ? [`title="${title}"`] : []),
      ...(marked ? [`{${marked}}`] : []),
    ];
    const at = start + fence.length;
    edits.push({ start: at, end: start + line.length, text: parts.join(' ') });
  });
  draft.edit('extensions', edits);
}

/** Take the language out of code within lines, `` `#!python range(10)` ``, which the extension for it does not show. */
export function translateInlineCode(draft: Draft): undefined {
  const edits: Edit[] = [];
  visit(draft.tree, 'inlineCode', (node) => {
    const { start, end } = rangeOf(node);
    const [, fence = '', mark = ''] =
      /^(`+)((?:#!|:::)[\w+#-]+[ \t]+)(?=\S)/.exec(draft.text.slice(start, end)) ?? [];
    const at = start + fence.length;
    if (mark !== '') edits.push({ start: at, end: at + mark.length, text: '' });
  });
  draft.edit('extensions', edits);
}
