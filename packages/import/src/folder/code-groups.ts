import { visit } from 'unist-util-visit';
import { codeIn } from '../code-ranges.ts';
import type { Draft, Edit } from '../draft.ts';
import { rangeOf } from '../lines.ts';
import { tabsOf } from './containers.ts';
import { markedLines } from './marked-lines.ts';

const group = /^(:{3,})[ \t]*code-group[^\n]*\n([\s\S]{0,20000}?)\n\1[ \t]*$/gm;
const fences = /^(`{3,}|~{3,})([^\n]*)\n[\s\S]*?\n\1[ \t]*$/gm;
const contents = /^(?:\[\[toc\]\]|\[TOC\]|<!--[ \t]*more[ \t]*-->)[ \t]*$/gim;
/** Options in braces: `{linenos=table,hl_lines=[2,"4-5"],filename="a.go"}`. */
const options = /\s*\{([^{}\n]*\w=[^{}\n]*)\}/;
/** What a tool makes something of that readers do not miss: numbers of lines, buttons, other package managers. */
const ofTools =
  /\s+(?:showLineNumbers|line-numbers|wrap|switcher|npm2yarn|twoslash|frame|package)(?:=(?:"[^"]*"|'[^']*'|\S+))?(?=\s|$)/g;

/**
 * Write groups of code blocks as tabs, and what is after a fence in the dialect's form.
 *
 * A name in brackets, ` ```sh [npm]`, is the label of a tab within a group and the title of a block outside of one;
 * numbers of lines have no counterpart. A list of contents and a mark where a summary ends go, which is reported: Kotae
 * makes its own.
 */
export function translateCodeGroups(draft: Draft): undefined {
  const isCode = codeIn(draft.tree);
  const edits: Edit[] = [];
  for (const match of draft.text.matchAll(contents)) {
    if (isCode(match.index)) continue;
    draft.report('import/left-out', match.index, { found: match[0].trim() });
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  for (const match of draft.text.matchAll(group)) {
    const blocks = [...(match[2] ?? '').matchAll(fences)];
    if (isCode(match.index) || blocks.length === 0) continue;
    const text = tabsOf(
      blocks.map(([block, , info = '']) => {
        const label = /\[([^\]]*)\][ \t]*$/.exec(info)?.[1] ?? info.trim();
        return [label, block.replace(/[ \t]*\[[^\]\n]*\][ \t]*$/m, '')];
      }),
    );
    edits.push({ start: match.index, end: match.index + match[0].length, text });
  }
  draft.edit('containers', edits);
  const infos: Edit[] = [];
  visit(draft.tree, 'code', (node) => {
    const { start } = rangeOf(node);
    const line = draft.text.slice(start, draft.text.indexOf('\n', start) >>> 0);
    const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const named = info
      .replace(/^(\s*[\w+#-]+):(?:no-)?line-numbers(?:=\d+)?/, '$1')
      .replace(options, (_whole, inner: string) => {
        const [, title = ''] = /\b(?:filename|file|title|name)=["']([^"'\n]+)["']/.exec(inner) ?? [];
        const marked = markedLines(inner);
        return (title && ` title="${title}"`) + (marked && ` ${marked}`);
      })
      .replace(ofTools, '')
      .replace(/(\s)(?:filename|file)=(?="|')/, '$1title=')
      .replace(/\s*\[([^\]"]+)\]\s*$/, ' title="$1"');
    if (named !== info) infos.push({ start: start + fence.length, end: start + line.length, text: named });
  });
  draft.edit('fences', infos);
}
