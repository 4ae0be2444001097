/** A value that is written out in JavaScript. */
export type Literal = string | number | boolean | null | readonly Literal[] | LiteralObject;

export interface LiteralObject {
  readonly [key: string]: Literal;
}

export function isObject(value: Literal | undefined): value is LiteralObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const space = /\s*/y;
const text = /"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|`((?:[^`\\$]|\\[\s\S]|\$(?!\{))*)`/y;
const number = /-?\d+(?:\.\d+)?/y;
const word = /[A-Za-z_$][\w$]*/y;
const ofImport = /(?:\.(?:default|src|href))*/y;
/** Functions that give the address that they are asked for. */
const addressOf = /^(?:require|useBaseUrl|withBase)$/;
/** How deep lists and objects are read. */
const deepest = 50;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/**
 * Read an expression of JavaScript whose value stands in it: texts, numbers, lists and objects of them, and addresses of
 * files, `require('./a.png').default`, `useBaseUrl('/a.png')`, or a name that an import binds to one.
 *
 * Returns `undefined` for an expression that would have to be run.
 *
 * @param bound the paths that imports bind names to
 */
export function readLiteral(
  expression: string,
  bound: ReadonlyMap<string, string> = new Map(),
): Literal | undefined {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(expression) ?? undefined;
    at += match?.[0].length ?? 0;
    return match;
  };
  const isNext = (sign: string): boolean => {
    take(space);
    if (expression[at] !== sign) return false;
    at += 1;
    return true;
  };
  const list = (end: string, item: () => boolean): boolean => {
    while (!isNext(end)) {
      if (!item()) return false;
      if (!isNext(',')) return isNext(end);
    }
    return true;
  };
  const named = (name: string): Literal | undefined => {
    if (name === 'true' || name === 'false') return name === 'true';
    if (name === 'null') return null;
    if (!addressOf.test(name)) {
      take(ofImport);
      return bound.get(name);
    }
    const address = isNext('(') ? value() : undefined;
    if (typeof address !== 'string' || !isNext(')')) return undefined;
    take(ofImport);
    return address;
  };
  let depth = 0;
  const value = (): Literal | undefined => {
    depth += 1;
    const found = depth > deepest ? undefined : valueHere();
    depth -= 1;
    return found;
  };
  const valueHere = (): Literal | undefined => {
    take(space);
    const quoted = take(text);
    if (quoted !== undefined) {
      const written = quoted[1] ?? quoted[2] ?? quoted[3] ?? '';
      return written.replace(/\\([\s\S])/g, (_whole, sign: string) => escapes[sign] ?? sign);
    }
    const digits = take(number)?.[0];
    if (digits !== undefined) return Number(digits);
    if (isNext('[')) {
      const items: Literal[] = [];
      const isWhole = list(']', () => {
        const item = value();
        if (item !== undefined) items.push(item);
        return item !== undefined;
      });
      return isWhole ? items : undefined;
    }
    if (isNext('{')) {
      const entries: [string, Literal][] = [];
      const isWhole = list('}', () => {
        take(space);
        const quotedKey = take(text);
        const key = quotedKey?.[1] ?? quotedKey?.[2] ?? take(word)?.[0];
        const own = key !== undefined && isNext(':') ? value() : undefined;
        if (key !== undefined && own !== undefined) entries.push([key, own]);
        return own !== undefined;
      });
      return isWhole ? Object.fromEntries(entries) : undefined;
    }
    const name = take(word)?.[0];
    return name === undefined ? undefined : named(name);
  };
  const found = value();
  take(space);
  return at === expression.length ? found : undefined;
}
