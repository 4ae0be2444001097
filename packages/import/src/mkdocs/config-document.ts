import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

/** A key of the configuration with its value, wherever in it the key is. */
export interface ConfigPair {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** `mkdocs.yml` as it is read: its values, and where keys are. */
export interface ConfigDocument {
  readonly data: unknown;
  /** Every text below a top-level key, in order. */
  readonly textsBelow: (key: string) => readonly ConfigPair[];
  /** What a map under a name holds, wherever the name is: `redirect_maps`. */
  readonly pairsOf: (name: string) => readonly ConfigPair[];
  /** The line of a key, wherever it is. */
  readonly lineOf: (name: string) => number | undefined;
}

const python = /^tag:yaml\.org,2002:python\/(?:name|object(?:\/(?:apply|new))?):(.+)$/;

/**
 * Read the YAML of MkDocs.
 *
 * `!!python/name:a.b` and `!!python/object/apply:a.b` name code: they become `{ python: 'a.b' }` with the arguments that
 * are written, `kwds`. `!ENV [NAME, default]` is its default, since the environment of the old site is not here.
 */
export function readConfigDocument(text: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, lineCounter: lines });
  const lineAt = (node: Node) => lines.linePos(node.range?.[0] ?? 0).line;
  visit(document, {
    Node: (_key, node) => {
      const { tag = '' } = node;
      const name = python.exec(tag)?.[1];
      if (name !== undefined) {
        const own: unknown = isMap(node) ? node.toJS(document) : {};
        return replacement({ ...(own as object), python: name }, node);
      }
      if (tag !== '!ENV') return undefined;
      const items = isSeq(node) ? node.items : [];
      return replacement(items.length > 1 ? items.at(-1) : null, node);
    },
  });
  /** What takes the place of a node, at its lines. */
  function replacement(value: unknown, { range }: Node): Node {
    const node = document.createNode(value) as Node;
    node.range = range ?? null;
    return node;
  }
  const pairsOf = (name: string): ConfigPair[] => {
    const found: ConfigPair[] = [];
    visit(document, {
      Pair: (_key, { key, value }) => {
        if (!isScalar(key) || key.value !== name || !isMap(value)) return;
        for (const pair of value.items)
          if (isScalar(pair.key))
            found.push({
              key: String(pair.key.value),
              value: isScalar(pair.value) ? pair.value.value : undefined,
              line: lineAt(pair.key),
            });
      },
    });
    return found;
  };
  return {
    data: document.toJS({ maxAliasCount: 100 }) ?? {},
    pairsOf,
    lineOf: (name) => {
      let line: number | undefined;
      visit(document, {
        Pair: (_key, { key }) => {
          if (!isScalar(key) || key.value !== name) return undefined;
          line = lineAt(key);
          return visit.BREAK;
        },
      });
      return line;
    },
    textsBelow: (name) => {
      const found: ConfigPair[] = [];
      const top = isMap(document.contents) ? (document.contents.get(name, true) as unknown) : undefined;
      if (!isSeq(top)) return found;
      visit(top, {
        Pair: (_key, { key, value }) => {
          if (!isScalar(key) || !isScalar(value)) return undefined;
          found.push({ key: String(key.value), value: value.value, line: lineAt(key) });
          return visit.SKIP;
        },
        Scalar: (key, node) => {
          if (key !== 'key') found.push({ key: '', value: node.value, line: lineAt(node) });
        },
      });
      return found;
    },
  };
}
