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
import { nearest } from '../diagnostics/nearest.ts';
import type { Expectation } from '../diagnostics/rules/yaml.ts';

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
  const fail = (...diagnostics: Diagnostic[]) => ({ diagnostics, placeOf });

  if (document.errors.length > 0) {
    return fail(...document.errors.map((error) => syntaxDiagnostic(error, placeAt(error.pos[0]), text)));
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount }) ?? {};
  } catch {
    return fail(aliasDiagnostic(document, placeAt));
  }
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [], placeOf };
  return fail(
    ...result.error.issues.flatMap((issue) =>
      issueDiagnostics(issue, schema, {
        placeOf,
        placeOfKey: (path) => keyPlace(document.contents, path, placeAt),
      }),
    ),
  );
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

interface Places {
  /** The place of a value. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of a key itself. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

function issueDiagnostics(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  { placeOf, placeOfKey }: Places,
): Diagnostic[] {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((unknown) =>
      diagnose('yaml/unknown-key', placeOfKey([...issue.path, unknown]), {
        key: unknown,
        nearest: nearest(unknown, known),
        known,
      }),
    );
  }
  if (issue.input === undefined && issue.code !== 'custom') {
    return [diagnose('yaml/missing-key', placeOf(issue.path.slice(0, -1)), { key })];
  }
  if (issue.code === 'invalid_key') {
    return [diagnose('yaml/invalid-key', placeOfKey(issue.path), { key: String(issue.path.at(-1)) })];
  }
  if (key === '') return [diagnose('yaml/no-keys', placeOf([]), { found: printed(issue.input) })];
  if (isBlank(issue.input)) return [diagnose('yaml/empty-value', placeOfKey(issue.path), { key })];
  return [
    diagnose('yaml/invalid-value', placeOf(issue.path), {
      key,
      found: printed(issue.input),
      expected: expectationOf(issue),
    }),
  ];
}

/** Say what a schema wanted, in words that every language has. */
function expectationOf(issue: z.core.$ZodIssue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: expectedTypes[issue.expected] ?? 'other' };
    case 'invalid_value':
      return { kind: 'one-of', values: issue.values.map(String) };
    case 'invalid_format':
      return issue.pattern === undefined ? { kind: 'other' } : { kind: 'pattern', pattern: issue.pattern };
    case 'too_big':
      return { kind: 'at-most', limit: Number(issue.maximum) };
    case 'too_small':
      return { kind: 'at-least', limit: Number(issue.minimum) };
    case 'invalid_union': {
      const [first] = issue.errors.flat();
      return first === undefined ? { kind: 'other' } : expectationOf(first);
    }
    default:
      return { kind: 'other' };
  }
}

const expectedTypes: Readonly<
  Partial<Record<string, Exclude<Expectation['kind'], 'one-of' | 'pattern' | 'at-most' | 'at-least'>>>
> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
  record: 'map',
};

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

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
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

/** The keys that an object schema knows at a path, or none when the schema there is no object. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  const unwrap = (value: unknown): unknown => {
    const inner = (value as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
    return inner === undefined ? value : unwrap(inner);
  };
  for (const step of path) {
    const { shape, valueType } = (
      unwrap(here) as { def: { shape?: Record<PropertyKey, unknown>; valueType?: unknown } }
    ).def;
    here = shape?.[step] ?? valueType;
    if (here === undefined) return [];
  }
  return Object.keys((unwrap(here) as { def: { shape?: object } }).def.shape ?? {});
}

function printed(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? String(value)).length > 60 ? `${(text ?? '').slice(0, 57)}…` : (text ?? String(value));
}
