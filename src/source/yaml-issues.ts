import type { z } from 'zod';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Expectation } from '../diagnostics/rules/yaml.ts';
import { exampleIn } from './like.ts';

/** The schema that a YAML text was checked against, and where its values and keys stand. */
export interface SchemaPlaces {
  readonly schema: z.ZodType;
  /** The place of a value. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of a key itself. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
  /** Other names of top-level keys: they are named in the place of those of the schema. */
  readonly otherNames: Readonly<Record<string, string>>;
}

/**
 * Word what a schema found as diagnostics: unknown, missing and empty keys, and values of another form.
 *
 * A key that is missing because it is misspelt is reported once, where it is.
 */
export function issueDiagnostics(issues: readonly z.core.$ZodIssue[], places: SchemaPlaces): Diagnostic[] {
  const unknown = issues.flatMap((issue) => unknownKeys(issue, places));
  const meant = new Set(unknown.map(({ path, values }) => [...path, values.nearest].join('.')));
  return [
    ...unknown.map(({ place, values }) => diagnose('yaml/unknown-key', place, values)),
    ...issues
      .filter((issue) => !isMissing(issue) || !meant.has(issue.path.join('.')))
      .flatMap((issue) => diagnosticsOf(issue, places)),
  ];
}

/** The keys that a schema does not know, each with the one that it most likely stands for. */
function unknownKeys(issue: z.core.$ZodIssue, { schema, placeOfKey, otherNames }: SchemaPlaces) {
  if (issue.code !== 'unrecognized_keys') return [];
  const { path } = issue;
  const keys = knownKeys(schema, path);
  const own = path.length > 0 ? [] : Object.entries(otherNames);
  const known = keys.map((key) => own.find(([, name]) => name === key)?.[0] ?? key);
  return issue.keys.map((key) => ({
    path,
    place: placeOfKey([...path, key]),
    values: { key, nearest: nearest(key, [...new Set([...known, ...keys])]), known },
  }));
}

function isMissing({ code, input }: z.core.$ZodIssue): boolean {
  return input === undefined && code !== 'custom' && code !== 'unrecognized_keys';
}

function diagnosticsOf(issue: z.core.$ZodIssue, places: SchemaPlaces): Diagnostic[] {
  const { placeOf, placeOfKey } = places;
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return []; // told above
  if (isMissing(issue)) {
    return [diagnose('yaml/missing-key', placeOf(issue.path.slice(0, -1)), { key })];
  }
  if (issue.code === 'invalid_key') {
    const example = exampleIn(issue.issues[0]?.message ?? '');
    return [
      diagnose('yaml/invalid-key', placeOfKey(issue.path), { key: String(issue.path.at(-1)), example }),
    ];
  }
  const inner = issue.code === 'invalid_union' ? innerIssues(issue) : [];
  if (inner.length > 0) return issueDiagnostics(inner, places);
  if (key === '') return [diagnose('yaml/no-keys', placeOf([]), { found: printed(issue.input) })];
  if (isBlank(issue.input)) return [diagnose('yaml/empty-value', placeOfKey(issue.path), { key })];
  const [found, expected] = [printed(issue.input), expectationOf(issue)];
  const choices =
    expected.kind === 'one-of' ? expected.values : expected.kind === 'boolean' ? ['true', 'false'] : [];
  const values = { key, found, expected, nearest: nearest(found, choices) };
  return [diagnose('yaml/invalid-value', placeOf(issue.path), values)];
}

/** What is wrong inside a value that has one of several possible forms: the form is right, a part of it is not. */
function innerIssues({ path, errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const isInside = ({ path, code }: z.core.$ZodIssue) => path.length > 0 || code === 'unrecognized_keys';
  const branch = errors.find((issues) => issues.every(isInside)) ?? [];
  return branch.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

/** Say what a schema wanted, in words that every language has. */
function expectationOf(issue: z.core.$ZodIssue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: expectedTypes[issue.expected] ?? 'other' };
    case 'invalid_value':
      return { kind: 'one-of', values: issue.values.map(String) };
    case 'invalid_format':
      return likeOf(issue);
    case 'too_big':
      return { kind: 'at-most', limit: Number(issue.maximum) };
    case 'too_small':
      return { kind: 'at-least', limit: Number(issue.minimum) };
    case 'invalid_union': {
      const [first] = issue.errors.flat();
      return first === undefined ? { kind: 'other' } : expectationOf(first);
    }
    default:
      return likeOf(issue);
  }
}

function likeOf({ message }: z.core.$ZodIssue): Expectation {
  const example = exampleIn(message);
  return example === undefined ? { kind: 'other' } : { kind: 'like', example };
}

const expectedTypes: Readonly<
  Partial<Record<string, Exclude<Expectation['kind'], 'one-of' | 'like' | 'at-most' | 'at-least'>>>
> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
  record: 'map',
};

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** The keys that a schema knows at a path, in whichever of its forms are objects; none where none is. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inside = path.reduce<unknown[]>(
    (here, step) =>
      here.flatMap(formsOf).flatMap(({ shape, valueType, element }) => {
        const next = shape?.[step] ?? valueType ?? element;
        return next === undefined ? [] : [next];
      }),
    [schema],
  );
  return inside.flatMap(formsOf).flatMap(({ shape = {} }) => Object.keys(shape));
}

interface SchemaForm {
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly shape?: Readonly<Record<PropertyKey, unknown>>;
  readonly valueType?: unknown;
  readonly element?: unknown;
}

/** What a schema is made of, without what wraps it; several where a value may have one of several forms. */
function formsOf(schema: unknown): SchemaForm[] {
  const { def } = schema as { readonly def: SchemaForm };
  if (def.innerType !== undefined) return formsOf(def.innerType);
  return def.options === undefined ? [def] : def.options.flatMap(formsOf);
}

function printed(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? String(value)).length > 60 ? `${(text ?? '').slice(0, 57)}…` : (text ?? String(value));
}
