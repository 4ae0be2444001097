import { matchesOutsideCode } from '../../code-ranges.ts';
import type { Draft, Edit } from '../../draft.ts';
import { nextLine } from '../../lines.ts';

const nomarkdown = /\{::nomarkdown(?:\s[^}]*)?\}([\s\S]*?)\{:\/(?:nomarkdown)?\}/g;
const endOfNomarkdown = /\{:\/(?:nomarkdown)?\}/g;
const comment = /\{::comment(?:\s[^}]*)?\}([\s\S]*?)\{:\/(?:comment)?\}/g;
const endOfComment = /\{:\/(?:comment)?\}/g;
const options = /^ {0,3}\{::options\s[^}]*\/\}[ \t]*\n?/gm;
const contents = /^ {0,3}(?:[*+-]|\d+\.)[ \t]+\S.*\n {0,3}\{:\s*toc\b[^}]*\}[ \t]*(?:\n|$)/gm;
const endOfBlock = /^\^[ \t]*$/gm;

/**
 * Rewrite kramdown's extensions.
 *
 * `{::nomarkdown}<b>x</b>{:/}` becomes `<b>x</b>`, with marks of Markdown between the tags escaped;
 * `{::comment}x{:/}` becomes `<!-- x -->`; `^` alone on a line, which ends a block, becomes an empty comment.
 * `{::options …/}` and the list that `{:toc}` turns into a table of contents are taken out and reported: Kotae makes
 * its own. Code stays as it is.
 */
export function translateExtensions(draft: Draft): undefined {
  if (!/\{:|^\^/m.test(draft.text)) return;
  const { text, tree } = draft;
  const all = (pattern: RegExp, closing?: RegExp) => matchesOutsideCode(text, tree, pattern, closing);
  const edits: Edit[] = [];
  for (const match of all(nomarkdown, endOfNomarkdown))
    edits.push(replacing(match, literalHtml(match[1] ?? '')));
  for (const match of all(comment, endOfComment))
    edits.push(replacing(match, `<!-- ${(match[1] ?? '').trim().replaceAll('--', '- -')} -->`));
  for (const match of all(endOfBlock)) edits.push(replacing(match, '\n<!-- -->\n'));
  for (const match of [...all(options), ...all(contents)]) {
    edits.push({ start: match.index, end: nextLine(text, match.index + match[0].length - 1), text: '' });
    draft.report('import/left-out', match.index, { found: match[0].trim() });
  }
  draft.edit('extensions', edits);
}

function replacing(match: RegExpExecArray, text: string): Edit {
  return { start: match.index, end: match.index + match[0].length, text };
}

/** Write, outside tags, what Markdown would read as references: right within lines and in blocks of HTML. */
function literalHtml(html: string): string {
  return html.replace(/<[^>]*>|[\\`*_[\]]/g, (found) =>
    found.startsWith('<') ? found : `&#${found.charCodeAt(0)};`,
  );
}
