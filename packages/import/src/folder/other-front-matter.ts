import { parse } from 'smol-toml';
import { entryOf, type FrontEntry } from '../jekyll/front-entries.ts';
import type { SplitPage } from '../jekyll/split-page.ts';
import { mendToml } from './mend-toml.ts';

/** A page cut in two, with the values of its front matter. */
export interface ReadFront {
  readonly split: SplitPage;
  readonly entries: readonly FrontEntry[];
}

/** Read front matter in TOML between lines of `+++`, or in JSON; `undefined` for a page that has neither. */
export function otherFrontMatter(text: string): ReadFront | undefined {
  const match =
    /^\s*\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text) ??
    /^\s*(\{\s*"[\s\S]*?\n\})[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return undefined;
  const [whole, front = ''] = match;
  const mended = front.startsWith('{') ? undefined : mendToml(front);
  const values = valuesOf(mended?.toml ?? front);
  if (values === undefined) return undefined;
  const { params, ...own } = values;
  const all = { ...(typeof params === 'object' ? (params as object) : {}), ...own };
  const firstLine = whole.slice(0, whole.indexOf(front)).split('\n').length;
  const lines = front.split('\n');
  const wrong = mended?.wrong ?? [];
  const written = Object.entries(all).map(([key, value]) => ({
    ...entryOf(key, value),
    line: firstLine + Math.max(0, indexOfKey(lines, key)),
    broken: wrong.find((line) => line.key === key)?.message,
  }));
  const left = wrong.flatMap(({ key, index, text: line }) =>
    key === '' ? [{ key, lines: [line], line: firstLine + index, value: undefined }] : [],
  );
  return {
    entries: [...written, ...left],
    split: { frontLine: 1, body: text.slice(whole.length), bodyLine: whole.split('\n').length },
  };
}

/** Read lines such as `Title: A` above the first blank one, as MultiMarkdown has them; `undefined` where there are none. */
export function metaLines(text: string): ReadFront | undefined {
  const [block = ''] = text.split(/\n[ \t]*(?:\n|$)/, 1);
  const lines = block.split('\n');
  if (!lines.every((line, index) => metaLine.test(line) || (index > 0 && /^ {4}\S/.test(line))))
    return undefined;
  const entries: { key: string; value: string[]; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const [, key = '', value = line.trim()] = metaLine.exec(line) ?? [];
    if (key !== '') entries.push({ key: key.toLowerCase(), value: [value.trim()], line: index + 1 });
    else entries.at(-1)?.value.push(value);
  }
  const taken = block.length + 1;
  return {
    entries: entries.map(({ key, value, line }) => ({
      ...entryOf(key, value.length > 1 ? value : value[0]),
      line,
    })),
    split: { frontLine: 1, body: text.slice(taken), bodyLine: lines.length + 1 },
  };
}

const metaLine = /^ {0,3}([A-Za-z0-9_-]+):[ \t]+(\S.*)$/;

/** The first line that names a key of TOML or JSON: `key = 1`, `key.part = 1`, `[key]`, `[[key.part]]`, `"key": 1`. */
function indexOfKey(lines: readonly string[], key: string): number {
  const name = `["']?${key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}["']?`;
  const pattern = new RegExp(
    `^\\s*(?:\\{\\s*)?(?:${name}\\s*[=:.]|\\[{1,2}\\s*(?:params\\.)?${name}\\s*[.\\]])`,
  );
  return lines.findIndex((line) => pattern.test(line));
}

function valuesOf(front: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = front.startsWith('{') ? JSON.parse(front) : parse(front);
    // Dates become the text that they were.
    return JSON.parse(
      JSON.stringify(data, (_key, value) =>
        typeof value === 'string'
          ? value.replace(/(T\d\d:\d\d:\d\d)\.000(?=[Z+-]|$)/, '$1')
          : (value ?? undefined),
      ),
    );
  } catch {
    return undefined;
  }
}
