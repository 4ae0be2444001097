import matter from 'gray-matter';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../source/decode-text.ts';

/** A file cut in two: its front matter, and where the answer begins. */
export interface SplitFile {
  /** The YAML between the fences; `undefined` when it cannot be distinguished from the answer. */
  readonly frontMatter?: string | undefined;
  /** The whole text without a byte order mark and with plain line ends; lines count as in the file. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cut a Markdown file into front matter and answer.
 *
 * Bytes in. A byte order mark and CRLF line ends are taken in silence. What is no UTF-8 text, has no
 * fence, only one, or a fence in another language than YAML gives a diagnostic instead.
 */
export function splitFile(bytes: Uint8Array, file: string): SplitFile {
  const fail = (diagnostic: Diagnostic) => ({ text: '', diagnostics: [diagnostic] });
  const decoded = decodeText(bytes, file);
  if ('diagnostic' in decoded) return fail(decoded.diagnostic);
  let text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return fail(diagnose('file/empty', { file, line: 1 }, {}));

  // The renderer knows plain fences only, and would print the front matter below `---yaml`.
  text = text.replace(/^---[ \t]*yaml(?=[ \t]*\n)/, '---');
  if (!/^---([ \t]|\n|$|[a-z])/i.test(text)) return fail(missingFence(text, file));
  const engine = matter.language(text).name;
  if (engine !== '') {
    return fail(diagnose('front-matter/other-engine', { file, line: 1, column: 4 }, { engine }));
  }
  // gray-matter and the renderer must cut at the same line: the former takes `-----` for a fence, the latter not.
  const closing = /\n---([^\n]*)/.exec(text);
  if (!/^[ \t]*$/.test(closing?.[1] ?? '-')) {
    return fail(
      diagnose('front-matter/unclosed', { file, line: 1, column: 1 }, { line: lastKeyLine(text) + 1 }),
    );
  }
  // Given options, gray-matter keeps no cache; its own parsers are shut out, since only the text is wanted.
  const split = matter(text, { language: 'yaml', engines: { yaml: () => ({}) } });
  return {
    frontMatter: split.matter.replace(/^[ \t]*\n/, ''),
    text,
    diagnostics: [],
  };
}

function missingFence(text: string, file: string): Diagnostic {
  const [blank = ''] = /^\s*/.exec(text) ?? [];
  const line = blank.split('\n').length;
  const looksLikeKeys = /^[a-z]+:(\s|$)/.test(text);
  const rule = looksLikeKeys ? 'front-matter/missing-fence' : 'front-matter/missing';
  return diagnose(
    rule,
    { file, line, column: 1 },
    { found: text.trimStart().split('\n', 1)[0]?.slice(0, 60) ?? '' },
  );
}

function lastKeyLine(text: string): number {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && !/^([a-z]+:|\s+\S|-\s)/i.test(line));
  return end === -1 ? lines.length : end;
}
