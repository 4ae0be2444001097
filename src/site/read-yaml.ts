import {
  type Alias,
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { issueDiagnostics } from './yaml-issues.ts';

/** What came out of a YAML text: the value when it is sound, and everything that is wrong with it. */
export interface YamlReading<T> {
  readonly value?: T;
  /** What was written, before it was held against the schema; undefined when the syntax is broken. */
  readonly written?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a value inside the file, by its path of keys and indexes; the nearest parent's otherwise. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

export interface YamlSource {
  readonly text: string;
  /** Path relative to the site's root. */
  readonly file: string;
  /** The line of the file on which `text` begins. Default: 1. */
  readonly firstLine?: number;
}

/** Aliases are allowed, but may not unfold to more than this many nodes (a "billion laughs" file). */
const maxAliasCount = 100;

/**
 * Read YAML and hold it against a schema.
 *
 * Text in; the schema's output out, with a diagnostic at the line and column of each problem: broken syntax,
 * duplicate keys, unknown keys (with the nearest known one), missing keys, values of another form.
 */
export function readYaml<S extends z.ZodType>(schema: S, source: YamlSource): YamlReading<z.infer<S>> {
  const { text, file, firstLine = 1 } = source;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const node = nodeAt(document.contents, path);
    return node?.range ? placeAt(node.range[0]) : { file, line: firstLine };
  };
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error) => syntaxDiagnostic(error, placeAt(error.pos[0]), text));
    // With a key twice, all the others can still be read; with another mistake, nothing is certain.
    const isReadable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    return { written: isReadable ? dataOf(document) : undefined, diagnostics, placeOf };
  }
  const data = dataOf(document);
  if (data === undefined) return { diagnostics: [aliasDiagnostic(document, placeAt)], placeOf };
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, written: data, diagnostics: [], placeOf };
  const placeOfKey = (path: readonly PropertyKey[]) => keyPlace(document.contents, path, placeAt);
  const diagnostics = result.error.issues.flatMap((issue) =>
    issueDiagnostics(issue, { schema, placeOf, placeOfKey }),
  );
  return { written: data, diagnostics, placeOf };
}

/** The plain data of a document; `undefined` when its aliases cannot be followed. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount }) ?? {};
  } catch {
    return undefined;
  }
}

function syntaxDiagnostic(
  error: { code: string; message: string; pos: [number, number] },
  place: Place,
  text: string,
) {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return diagnose('yaml/duplicate-key', place, { key });
  }
  const [, lineStart = ''] = /(?:^|\n)([^\n]*)$/.exec(text.slice(0, error.pos[0])) ?? [];
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(lineStart)) return diagnose('yaml/tab', place, {});
  return diagnose('yaml/syntax', place, { message: error.message.split('\n')[0] ?? '' });
}

/** Tell of an alias that names nothing (`title: *important`), or else of too many. */
function aliasDiagnostic(document: Document, placeAt: (offset: number) => Place): Diagnostic {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  const lost = aliases.find((alias) => alias.resolve(document) === undefined);
  const place = placeAt((lost ?? aliases[0])?.range?.[0] ?? 0);
  return lost
    ? diagnose('yaml/syntax', place, { message: `Nothing is named ${lost.source}` })
    : diagnose('yaml/aliases', place, { limit: maxAliasCount });
}

/** The place of the last key of a path; of the item, where the last step is an index. */
function keyPlace(
  contents: Node | null,
  path: readonly PropertyKey[],
  placeAt: (offset: number) => Place,
): Place {
  const parent = nodeAt(contents, path.slice(0, -1));
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  const node = isScalar(pair?.key) ? pair.key : nodeAt(contents, path);
  return placeAt(node?.range?.[0] ?? 0);
}

function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = root;
  for (const step of path) {
    const next = isCollection(node) ? node.get(step, true) : undefined;
    if (next === undefined || next === null || typeof next !== 'object') return node;
    node = next as Node;
  }
  return node;
}
