/** Text that is XML already, so that it is not escaped again. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type XmlValue = string | number | Xml | readonly Xml[] | undefined;

/**
 * Write XML; values are escaped, XML among them is taken as it is.
 *
 * `` xml`<title>${'Q & A'}</title>` `` gives `<title>Q &amp; A</title>`. Characters that XML 1.0 forbids become
 * U+FFFD: nothing may make a feed unreadable.
 */
export function xml(strings: readonly string[], ...values: readonly XmlValue[]): Xml {
  return new Xml(
    strings.map((text, index) => (index === 0 ? '' : printed(values[index - 1])) + text).join(''),
  );
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function printed(value: XmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Xml) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value)
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
