import { join, posix } from 'node:path';
import { readRegularText } from 'kotae/files';
import { parseYaml } from '../parse-yaml.ts';
import { readOwnText } from '../read-own-text.ts';
import { listFiles } from './list-files.ts';
import { splitPage } from './split-page.ts';

/** What templates of a site take from its files. */
export interface Templates {
  /** By their path in `_includes/`. */
  readonly includes: Readonly<Record<string, string>>;
  /** What `_data/` holds: files by their names, folders within each other. YAML, JSON, CSV and TSV. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Create what reads a file by its path relative to a page: one below that page's folder, as Jekyll has it. */
export function textsBeside(source: string): (page: string, name: string) => string | undefined {
  return (page, name) => {
    if (name.split('/').includes('..')) return undefined;
    const text = readOwnText(source, join(source, posix.dirname(page), name));
    return text === undefined ? undefined : splitPage(text).body;
  };
}

/** Read includes and data. What cannot be read counts as missing. */
export async function readTemplates(source: string): Promise<Templates> {
  const includes: Record<string, string> = {};
  for (const name of await listFiles(join(source, '_includes'))) {
    const text = await readRegularText(join(source, '_includes', name)).catch(() => undefined);
    if (text !== undefined) includes[name] = text;
  }
  const data: Record<string, unknown> = {};
  for (const name of await listFiles(join(source, '_data'))) {
    const text = await readRegularText(join(source, '_data', name)).catch(() => undefined);
    const value = text === undefined ? undefined : read(name, text);
    if (value !== undefined) place(data, name.replace(/\.\w+$/, '').split('/'), value);
  }
  return { includes, data };
}

function read(name: string, text: string): unknown {
  try {
    if (/\.(?:ya?ml|json)$/.test(name)) return parseYaml(text);
  } catch {
    return undefined;
  }
  if (/\.csv$/.test(name)) return rowsOf(text, ',');
  return /\.tsv$/.test(name) ? rowsOf(text, '\t') : undefined;
}

/** Rows with the first row's names; a quoted cell may hold the separator. */
function rowsOf(text: string, separator: string): Record<string, string>[] {
  const cell = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
  const cells = (line: string) =>
    [...line.matchAll(cell)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
  const [heads = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = cells(heads);
  return lines.map((line) => {
    const values = cells(line);
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}

function place(data: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    data[name] = value;
    return;
  }
  const inner = typeof data[name] === 'object' && data[name] !== null ? data[name] : {};
  data[name] = inner;
  place(inner as Record<string, unknown>, rest, value);
}
