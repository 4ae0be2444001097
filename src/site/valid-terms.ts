import type { z } from 'zod';
import type { YamlReading } from '../source/read-yaml.ts';

/**
 * Bring the terms of a vocabulary file, those included that have a mistake in them: by their id alone.
 *
 * The mistake is told once; pages that use the term are not to be told of as well. `undefined` when nothing is
 * known of the file, not even its ids.
 */
export function validTerms<S extends z.ZodType>(
  schema: S,
  { value, written, diagnostics }: YamlReading<Record<string, z.infer<S>>>,
): Record<string, z.infer<S>> | undefined {
  if (value !== undefined) return value;
  // Of a key that stands twice, it is not known which is meant.
  if (diagnostics.some(({ rule }) => rule === 'yaml/duplicate-key')) return undefined;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const terms = Object.entries(written).flatMap(([id, term]) => {
    const { data } =
      [term, { label: id }].map((given) => schema.safeParse(given)).find(({ success }) => success) ?? {};
    return data === undefined ? [] : [[id, data] as const]; // an id that cannot be a label is none
  });
  return Object.fromEntries(terms);
}
