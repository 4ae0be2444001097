import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { z } from 'zod';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../entry/entry.ts';
import { splitFile } from '../entry/split.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { readYaml, type YamlReading } from '../site/read-yaml.ts';

/** An entry beside the file that it was read from. */
export interface SourcePage {
  readonly entry: Entry;
  /** The whole file with plain line ends. */
  readonly source: string;
  /** The Markdown as it was written; parsed when it is first asked for. */
  readonly tree: () => Root;
  /** The front matter as it was written: no word resolved, no list made of a single word. */
  readonly frontMatter: () => YamlReading<Record<string, unknown>>;
  /** Where an offset of the source stands. */
  readonly placeAt: (offset: number) => Place;
}

/** Read the file of an entry once more, for rules that look at what was written. */
export async function readSourcePage(root: string, entry: Entry): Promise<SourcePage> {
  const { text, frontMatter = '' } = splitFile(await readFile(join(root, entry.file)), entry.file);
  return sourcePage(entry, text, frontMatter);
}

function sourcePage(entry: Entry, source: string, frontMatter: string): SourcePage {
  const { file } = entry;
  let tree: Root | undefined;
  let reading: YamlReading<Record<string, unknown>> | undefined;
  return {
    entry,
    source,
    tree: () => {
      tree ??= parseMarkdown(source);
      return tree;
    },
    frontMatter: () => {
      reading ??= readYaml(z.record(z.string(), z.unknown()), { text: frontMatter, file, firstLine: 2 });
      return reading;
    },
    placeAt: (offset) => {
      const before = source.slice(0, offset).split('\n');
      return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    },
  };
}
