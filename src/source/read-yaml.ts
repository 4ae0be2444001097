import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { cutValues } from './yaml-cut-values.ts';
import { duplicateKeys } from './yaml-duplicates.ts';
import { issueDiagnostics } from './yaml-issues.ts';
import { unusableKeys } from './yaml-keys.ts';
import { mistakesIn } from './yaml-mistakes.ts';
import { nodeAt, pairIn } from './yaml-nodes.ts';

/** What came out of a YAML text: the value when it is valid, and everything that is wrong with it. */
export interface YamlReading<T> {
  readonly value?: T;
  /** What was written, before it was checked against the schema; undefined when the syntax is broken. */
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
  /** Keep each number as the text that was written: `1.10` and `0012` are words. Default: false. */
  readonly numbersAsText?: boolean;
  /** Other names of top-level keys: `{ product: 'db' }`. Where both stand, the other name is unknown. */
  readonly otherNames?: Readonly<Record<string, string>>;
}

/** Aliases are allowed, but may not expand to more than this many nodes (a "billion laughs" file). */
const maxAliasCount = 100;

/**
 * Read YAML and validate it against a schema.
 *
 * Text in; the schema's output out, with a diagnostic at the line and column of each problem: broken syntax,
 * duplicate keys, unknown keys (with the nearest known one), missing keys, values of another form; and a warning of
 * values that a comment cuts short.
 */
export function readYaml<S extends z.ZodType>(schema: S, source: YamlSource): YamlReading<z.infer<S>> {
  const { text, file, firstLine = 1, numbersAsText = false, otherNames = {} } = source;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false, // told below
  });
  const said = refusals(document);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const node = nodeAt(document.contents, path);
    return node?.range ? placeAt(node.range[0]) : { file, line: firstLine };
  };
  if (isMap(document.contents)) rename(document.contents, otherNames);
  if (escapedHalf.test(text)) visit(document, { Scalar: (_key, scalar) => void wellFormed(scalar) });
  if (numbersAsText) visit(document, { Scalar: (_key, scalar) => void asWritten(scalar) });
  if (said.length > 0) {
    const diagnostics = mistakesIn({ text, said, placeAt });
    // With a key twice, all the others can still be read; with another mistake, nothing is certain.
    const isReadable = said.every(({ code }) => code === 'DUPLICATE_KEY');
    return { written: isReadable ? dataOf(document, text) : undefined, diagnostics, placeOf };
  }
  const keys = unusableKeys(document, placeAt);
  const data = dataOf(document, text);
  if (keys.length > 0) return { written: data, diagnostics: keys, placeOf };
  if (data === undefined) return { diagnostics: aliasDiagnostics(document, text, placeAt), placeOf };
  const result = schema.safeParse(data, { reportInput: true });
  const cut = cutValues(document, text, placeAt);
  if (result.success) return { value: result.data, written: data, diagnostics: cut, placeOf };
  const placeOfKey = (path: readonly PropertyKey[]) => keyPlace(document.contents, path, placeAt);
  const issues = issueDiagnostics(result.error.issues, { schema, placeOf, placeOfKey, otherNames });
  return { written: data, diagnostics: [...cut, ...issues], placeOf };
}

/** Give keys the names that the schema knows, where they stand. */
function rename(map: YAMLMap, otherNames: Readonly<Record<string, string>>): void {
  for (const { key } of map.items) {
    if (!isScalar(key) || !Object.hasOwn(otherNames, String(key.value))) continue;
    const name = otherNames[String(key.value)];
    if (name !== undefined && !map.has(name)) key.value = name;
  }
}

/** How a half of a pair is written, which no file in UTF-8 can hold as it is, and no address can carry. */
const escapedHalf = /\\u[dD][89a-fA-F]/;

function wellFormed(scalar: Scalar): void {
  if (typeof scalar.value === 'string') scalar.value = scalar.value.toWellFormed();
}

function asWritten(scalar: Scalar): void {
  if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
}

/** What the parser says against a text, in its order; a tag of its own (`!important`) would be lost in silence. */
function refusals(document: Document): YAMLError[] {
  const { errors, warnings } = document;
  const lost = warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return [...errors, ...duplicateKeys(document), ...lost].sort((a, b) => a.pos[0] - b.pos[0]);
}

/** The plain data of a document; `undefined` when its aliases cannot be followed, or lead in a circle. */
function dataOf(document: Document, text: string): unknown {
  // An alias begins with a star: most texts hold none, and need no walk.
  if (text.includes('*') && circularAliases(document).length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount }) ?? {};
  } catch {
    return undefined;
  }
}

/** Aliases inside of what they refer to: what they stand for has no end. */
function circularAliases(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_key, alias, path) => {
      const isNamed = path.some((node) => 'anchor' in node && node.anchor === alias.source);
      const target = isNamed ? alias.resolve(document) : undefined;
      if (target !== undefined && path.some((node) => node === target)) found.push(alias);
    },
  });
  return found;
}

/** Report aliases that name nothing (`title: *important`), or else of too many. */
function aliasDiagnostics(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const aliases: Alias[] = [];
  const names = new Set<string>();
  const said: YAMLError[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) return void (node.anchor !== undefined && names.add(node.anchor));
      aliases.push(node);
      const start = node.range?.[0] ?? 0;
      if (!names.has(node.source))
        said.push(new YAMLParseError([start, start + 1], 'BAD_ALIAS', `Nothing is named ${node.source}`));
    },
  });
  if (said.length > 0) return mistakesIn({ text, said, placeAt });
  const circular = circularAliases(document).map((alias) =>
    diagnose('yaml/circular-alias', placeAt(alias.range?.[0] ?? 0), { name: alias.source }),
  );
  return circular.length > 0
    ? circular
    : [diagnose('yaml/aliases', placeAt(aliases[0]?.range?.[0] ?? 0), { limit: maxAliasCount })];
}

/** The place of the last key of a path; of the item, where the last step is an index. */
function keyPlace(
  contents: Node | null,
  path: readonly PropertyKey[],
  placeAt: (offset: number) => Place,
): Place {
  const parent = nodeAt(contents, path.slice(0, -1));
  const pair = isMap(parent) ? pairIn(parent, path.at(-1) ?? '') : undefined;
  const node = isScalar(pair?.key) ? pair.key : nodeAt(contents, path);
  return placeAt(node?.range?.[0] ?? 0);
}
