import { type Document, isScalar, visit, type YAMLError, YAMLParseError } from 'yaml';

/**
 * Find keys that occur twice in a map, as the parser does where it is asked to: that compares each key with all of those
 * before, which takes a minute where there are fifty thousand.
 */
export function duplicateKeys(document: Document): YAMLError[] {
  const found: YAMLError[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        if (seen.has(key.value))
          found.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
        seen.add(key.value);
      }
    },
  });
  return found;
}
