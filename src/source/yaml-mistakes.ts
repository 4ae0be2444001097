import { parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';

/** A YAML text that a parser refuses, or of which it would lose a part. */
export interface RefusedYaml {
  readonly text: string;
  /** What the parser said, in the order of the text. */
  readonly said: readonly YAMLError[];
  readonly placeAt: (offset: number) => Place;
}

/** A line of YAML, and its parts where it holds a value beside its key or in its list. */
interface Line {
  readonly start: number;
  readonly text: string;
  /** Everything up to the value: `  - `, `title: `. */
  readonly before?: string | undefined;
  readonly value?: string | undefined;
}

/** More mistakes of one text are not reported at once. */
const most = 50;

/**
 * Word what a YAML parser refused as who wrote it sees it: the line at fault, and how it should read.
 *
 * A parser names its own state ("implicit keys need to be on a single line"), and often the line after the mistake.
 * Here the line is looked for, and a fixed one is offered if the parser takes it. One mistake a line is reported: what
 * else is said of it follows from the first.
 */
export function mistakesIn({ text, said, placeAt }: RefusedYaml): Diagnostic[] {
  const found = new Map<number | undefined, Diagnostic>();
  for (const error of said.slice(0, most)) {
    const diagnostic = mistakeOf(error, text, placeAt);
    const { line } = diagnostic.place;
    if (!found.has(line)) found.set(line, diagnostic);
    if (diagnostic.rule === 'yaml/unclosed') break; // it swallows whatever follows
  }
  return [...found.values()];
}

function mistakeOf(error: YAMLError, text: string, placeAt: (offset: number) => Place): Diagnostic {
  const [offset] = error.pos;
  const line = lineAt(text, offset);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
    return diagnose('yaml/duplicate-key', placeAt(offset), { key });
  }
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(line.text.slice(0, offset - line.start)))
    return diagnose('yaml/tab', placeAt(offset), {});
  return (
    unclosed(error, text, placeAt) ??
    (line.value === undefined ? noPair(line, placeAt) : invalidValue(line, error, placeAt)) ??
    misplaced(line, error, text, placeAt) ??
    diagnose('yaml/syntax', placeAt(offset), { message: error.message.split('\n')[0] ?? '' })
  );
}

/** A quote or a bracket that is missing: reported where it was opened. */
function unclosed(
  error: YAMLError,
  text: string,
  placeAt: (offset: number) => Place,
): Diagnostic | undefined {
  const sign = /^Missing closing (["'])|end with an? ([\]}])$/.exec(error.message)?.slice(1).find(Boolean);
  if (sign === undefined) return undefined;
  const isOpen = {
    '"': /^"(?:[^"\\]|\\.)*$/,
    "'": /^'(?:[^']|'')*$/,
    ']': /^\[[^\]]*$/,
    '}': /^\{[^}]*$/,
  }[sign];
  for (let offset = error.pos[0]; offset >= 0; ) {
    const { start, text: line, before, value } = lineAt(text, offset);
    if (value !== undefined && isOpen?.test(value))
      return diagnose('yaml/unclosed', placeAt(start), {
        found: line.trim(),
        sign,
        line: ifValid(`${before}${value.trimEnd()}${sign}`),
      });
    offset = start - 1;
  }
  return undefined;
}

/** A line that is neither a key with a value nor an item of a list. */
function noPair({ start, text }: Line, placeAt: (offset: number) => Place): Diagnostic | undefined {
  if (/^\s*(?:-\s|$)|:\s*$/.test(text)) return undefined;
  const likely = text
    .replace(/^(\s*[^\s:：-][^\s:：]*)\s*[:：]\s*(\S.*)$/, '$1: $2')
    .replace(/^(\s*-)(?=[^\s-])/, '$1 ');
  return diagnose('yaml/no-pair', placeAt(start), {
    found: text.trim(),
    line: likely === text ? undefined : ifValid(likely),
  });
}

/** A value that the parser refuses even when its line stands alone. */
function invalidValue(
  { start, text, before = '', value = '' }: Line,
  { code }: YAMLError,
  placeAt: (offset: number) => Place,
): Diagnostic | undefined {
  if (isValid(text)) return undefined;
  const place = placeAt(start + before.length);
  const found = text.trim();
  const [, item] = /^-\s+(.*)$/.exec(value) ?? [];
  if (item !== undefined)
    return diagnose('yaml/list-beside-key', place, {
      found,
      line: ifValid(`${before}[${item}]`),
      text: ifValid(`${before}${inQuotes(value)}`),
    });
  const line = ifValid(`${before}${inQuotes(value)}`);
  const [sequence] = /\\[^abefnrtvx0NLPuU\\"/ _]/.exec(value) ?? [];
  if (code === 'BAD_DQ_ESCAPE' && sequence) return diagnose('yaml/escape', place, { sequence, line });
  if (line === undefined || /^(?:\[.*\]|\{.*\})$/.test(value)) return undefined;
  const sign = /^[^\p{L}\p{N}\s]/u.exec(value)?.[0] ?? ': ';
  return diagnose('yaml/unquoted', place, { found, sign, line });
}

/** A line that would be valid by itself, and does not begin where its neighbours do. */
function misplaced(
  line: Line,
  { code }: YAMLError,
  text: string,
  placeAt: (offset: number) => Place,
): Diagnostic | undefined {
  const first = lineAt(text, text.search(/\S/));
  const isItem = /^\s*-\s/.test(line.text);
  const candidates = [first, isItem || code === 'BAD_INDENT' ? line : lineAfter(text, line)];
  const indented = candidates.find((candidate) => candidate && /^\s/.test(candidate.text));
  return indented && diagnose('yaml/indentation', placeAt(indented.start), { found: indented.text.trim() });
}

/** A value as a quoted scalar; quotes around the whole of it are taken for those that were meant. */
function inQuotes(value: string): string {
  const isMoreThanQuoted = /^(["'])(?:(?!\1).)*\1[\s\p{P}]/u.test(value);
  const bare = isMoreThanQuoted ? value.trim() : value.trim().replace(/^(["'])(.+)\1$/, '$2');
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

function ifValid(line: string): string | undefined {
  return isValid(line) ? line.trim() : undefined;
}

function isValid(line: string): boolean {
  const document = parseDocument(line, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  try {
    document.toJS();
    return true;
  } catch {
    return false; // an alias of nothing
  }
}

function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? text.length : end);
  const [, before = '', value] =
    /^(\s*(?:-\s+)*(?:(?:[^\s:#"'[{-]|-[^\s:])[^:]*:\s+)?)(\S.*)$/.exec(line) ?? [];
  return before.trim() === '' ? { start, text: line } : { start, text: line, before, value };
}

/** The next line that says something. */
function lineAfter(text: string, { start, text: line }: Line): Line | undefined {
  const next = start + line.length;
  const found = text.slice(next).search(/\S/);
  return found === -1 ? undefined : lineAt(text, next + found);
}
