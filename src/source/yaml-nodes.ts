import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** The pairs of each map by the text of their keys: `YAMLMap.get` goes through all of them for each. */
const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The first pair of a map whose key has this text. Keys are not to change once one was asked for. */
export function pairIn(map: YAMLMap, key: PropertyKey): Pair | undefined {
  const known = pairsOf.get(map);
  if (known) return known.get(String(key));
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const text = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (text !== undefined && !pairs.has(text)) pairs.set(text, pair);
  }
  pairsOf.set(map, pairs);
  return pairs.get(String(key));
}

/** The node at a path of keys and indexes; the nearest one around it, where there is none. */
export function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = root;
  for (const step of path) {
    const next = isMap(node)
      ? pairIn(node, step)?.value
      : isCollection(node)
        ? node.get(step, true)
        : undefined;
    if (next === undefined || next === null || typeof next !== 'object') return node;
    node = next as Node;
  }
  return node;
}
