import { parse } from 'smol-toml';
import { entryOf, type FrontEntry } from '../jekyll/front-entries.ts';
import type { SplitPage } from '../jekyll/split-page.ts';

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
  const values = valuesOf(front);
  if (values === undefined) return undefined;
  const { params, ...own } = values;
  const all = { ...(typeof params === 'object' ? (params as object) : {}), ...own };
  return {
    entries: Object.entries(all).map(([key, value]) => entryOf(key, value)),
    split: { frontLine: 1, body: text.slice(whole.length), bodyLine: whole.split('\n').length },
  };
}

/** Read lines such as `Title: A` above the first blank one, as MultiMarkdown has them; `undefined` where there are none. */
export function metaLines(text: string): ReadFront | undefined {
  const [block = ''] = text.split(/\n[ \t]*(?:\n|$)/, 1);
  const lines = block.split('\n');
  if (!lines.every((line, index) => metaLine.test(line) || (index > 0 && /^ {4}\S/.test(line))))
    return undefined;
  const entries: { key: string; value: string[] }[] = [];
  for (const line of lines) {
    const [, key = '', value = line.trim()] = metaLine.exec(line) ?? [];
    if (key !== '') entries.push({ key: key.toLowerCase(), value: [value.trim()] });
    else entries.at(-1)?.value.push(value);
  }
  const taken = block.length + 1;
  return {
    entries: entries.map(({ key, value }) => entryOf(key, value.length > 1 ? value : value[0])),
    split: { frontLine: 1, body: text.slice(taken), bodyLine: lines.length + 1 },
  };
}

const metaLine = /^ {0,3}([A-Za-z0-9_-]+):[ \t]+(\S.*)$/;

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
