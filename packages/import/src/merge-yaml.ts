import { isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';

/** What a YAML file can hold. */
export type YamlData = string | number | boolean | readonly YamlData[] | { readonly [key: string]: YamlData };

/**
 * Add to a YAML file what it lacks.
 *
 * What is there stays, comments included: keys that are missing are added, lists get the items that they don't
 * hold yet. A file that lacks nothing, or that is broken, comes back unchanged; without a file the data are printed.
 */
export function mergeYaml(existing: string | undefined, data: { readonly [key: string]: YamlData }): string {
  if (existing === undefined || existing.trim() === '') return stringify(data, { lineWidth: 0 });
  const document = parseDocument(existing, { logLevel: 'error' });
  if (document.errors.length > 0) return existing;
  if (document.contents === null) document.contents = document.createNode({}) as YAMLMap as never;
  if (!isMap(document.contents)) return existing;
  const flowCollectionPadding = /[{[] +[^\s]/.test(existing);
  return addMissing(document.contents, data)
    ? document.toString({ lineWidth: 0, flowCollectionPadding })
    : existing;

  function addMissing(map: YAMLMap, wanted: { readonly [key: string]: YamlData }): boolean {
    let added = false;
    for (const [key, value] of Object.entries(wanted)) {
      const there = map.get(key, true) as unknown;
      if (there === undefined) {
        map.set(key, document.createNode(value));
        added = true;
      } else if (isMap(there) && typeof value === 'object' && !Array.isArray(value)) {
        added = addMissing(there, value as { readonly [key: string]: YamlData }) || added;
      } else if (isSeq(there) && Array.isArray(value)) {
        const held = there.toJSON() as unknown[];
        for (const item of value.filter((one) => !held.includes(one))) {
          there.add(document.createNode(item));
          added = true;
        }
      }
    }
    return added;
  }
}
