import { lettersOf } from '../letters-of.ts';

/** Words whose values readers read, or follow. */
const telling =
  /(?<![\w-])(?:href|url|link|to|relref|title|caption|alt|attr|attrlink|width|text|label|description|summary|header|subtitle)=(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g;

/** The value of a named word of a shortcode: `a="b"`, `a='b'`, `` a=`b` `` or `a=b`. */
export function valueIn(words: string, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const pattern = new RegExp(
      `(?<![\\w-])${key}=(?:"((?:\\\\.|[^"\\\\])*)"|'([^']*)'|\`([^\`]*)\`|([^\\s"'\`]+))`,
    );
    const [, double, single, raw, bare] = pattern.exec(words) ?? [];
    const value = double?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare;
    if (value) return value;
  }
  return undefined;
}

/** The named words with a text or an address that what was written for the shortcode does not hold. */
export function lostWords(words: string, written: string): string[] {
  const shown = lettersOf(written);
  return [...words.matchAll(telling)]
    .filter(([, double, single, raw, bare]) => {
      const value = lettersOf(double ?? single ?? raw ?? bare ?? '');
      return !/^(?:true|false|)$/.test(value) && !shown.includes(value);
    })
    .map(([whole]) => whole);
}
