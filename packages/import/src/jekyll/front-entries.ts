import { parseDocument, stringify } from 'yaml';

/** One key of front matter with its lines. */
export interface FrontEntry {
  /** Empty for lines that belong to no key. */
  readonly key: string;
  readonly lines: readonly string[];
  /** The line of the file on which the key is. */
  readonly line: number;
  readonly value: unknown;
  /** What is wrong with its YAML; the value then was read as plain text. */
  readonly broken?: string | undefined;
}

const keyLine = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/;

/**
 * Read front matter key by key, so that a broken value spoils no other.
 *
 * Values are plain YAML, dates and numbers as they are written. A value that is no YAML, such as a title with a
 * colon in it, is taken as the text that it is, and lines with a dash below it as a list of texts.
 */
export function readEntries(front: string, firstLine: number): FrontEntry[] {
  const groups: { key: string; lines: string[]; line: number }[] = [];
  for (const [index, line] of front.split('\n').entries()) {
    const key = keyLine.exec(line)?.[1];
    const last = groups.at(-1);
    if (key !== undefined) groups.push({ key, lines: [line], line: firstLine + index });
    else if (last) last.lines.push(line);
    else if (line.trim() !== '') groups.push({ key: '', lines: [line], line: firstLine + index });
  }
  return groups.flatMap((group) => {
    const read = readValue(group.key, group.lines);
    const loose = group.lines.findIndex((line, index) => index > 0 && /^[^\s\-#]/.test(line));
    // A line at the margin goes on with the value only where the value is valid with it.
    if (read.broken === undefined || loose === -1) return [{ ...group, ...read }];
    const own = group.lines.slice(0, loose);
    const rest = { key: '', lines: group.lines.slice(loose), line: group.line + loose, value: undefined };
    return [{ ...group, lines: own, ...readValue(group.key, own) }, rest];
  });
}

/** A key of front matter with a value of ours. */
export function entryOf(key: string, value: unknown): FrontEntry {
  return {
    key,
    value,
    line: 1,
    lines: stringify({ [key]: value }, { lineWidth: 0 })
      .trimEnd()
      .split('\n'),
  };
}

function readValue(key: string, lines: readonly string[]): { value: unknown; broken?: string } {
  if (key === '') return { value: undefined };
  const document = parseDocument(lines.join('\n'), {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  try {
    const data: unknown = error ? undefined : document.toJS({ maxAliasCount: 0 });
    const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
    if (keys.length === 1 && keys[0] === key) return { value: (data as Record<string, unknown>)[key] };
  } catch {
    // An alias of another key's anchor: taken as text below.
  }
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const written = keyLine.exec(lines[0] ?? '')?.[2]?.trim() ?? '';
  const broken = (error?.message ?? 'alias').split('\n')[0] ?? '';
  const isList = written === '' && rest.length > 0 && rest.every((line) => /^[ \t]*-[ \t]+/.test(line));
  if (isList) return { value: rest.map((line) => unquoted(line.replace(/^[ \t]*-[ \t]+/, ''))), broken };
  const whole = [written, ...rest.map((line) => line.trim())].join(' ').trim();
  if (whole.startsWith('[')) {
    const items = whole
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map(unquoted);
    return { value: items.filter((item) => item !== ''), broken };
  }
  return { value: unquoted(whole), broken };
}

/** Without the quotes around it, or the one that has no partner. */
function unquoted(text: string): string {
  const trimmed = text.trim();
  const [quote = ''] = trimmed;
  if (!/^["']/.test(trimmed)) return trimmed;
  const others = trimmed.slice(1).split(quote).length - 1;
  if (others === 0) return trimmed.slice(1);
  return others === 1 && trimmed.endsWith(quote) ? trimmed.slice(1, -1) : trimmed;
}
