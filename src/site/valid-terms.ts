import type { z } from 'zod';
import type { YamlReading } from '../source/read-yaml.ts';

/**
 * Return the terms of a vocabulary file; of a term with a mistake, the id alone.
 *
 * The mistake is reported once; pages that use the term are not to be reported as well. `undefined` when nothing is
 * known of the file, not even its ids.
 */
export function validTerms<S extends z.ZodType>(
  schema: S,
  { value, written, diagnostics }: YamlReading<Record<string, z.infer<S>>>,
): Record<string, z.infer<S>> | undefined {
  if (value !== undefined) return value;
  // Of a key that occurs twice, it is not known which is meant.
  if (diagnostics.some(({ rule }) => rule === 'yaml/duplicate-key')) return undefined;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const terms = Object.entries(written).flatMap(([id, term]) => {
    const { data } =
      [term, { label: id }].map((given) => schema.safeParse(given)).find(({ success }) => success) ?? {};
    return data === undefined ? [] : [[id, data] as const]; // an id that cannot be a label is left out
  });
  return Object.fromEntries(terms);
}
