/** The content of an attribute list of kramdown. */
export interface Attributes {
  readonly id?: string | undefined;
  readonly classes: readonly string[];
  /** Other attributes, by name. */
  readonly others: ReadonlyMap<string, string>;
  /** Words that name a list defined elsewhere, or that kramdown knows, such as `toc`. */
  readonly references: readonly string[];
}

const part = /([\w][\w-]*)=(?:"([^"]*)"|'([^']*)')|#([A-Za-z][\w:-]*)|\.([^\s.#]+)|([\w][\w-]*)/g;

/** Read the inside of `{: … }`. */
export function readAttributes(written: string): Attributes {
  let id: string | undefined;
  const classes: string[] = [];
  const others = new Map<string, string>();
  const references: string[] = [];
  for (const [, name, double, single, hash, className, reference] of written.matchAll(part)) {
    const value = double ?? single ?? '';
    if (name === 'id') id = value;
    else if (name === 'class') classes.push(...value.split(/\s+/).filter(Boolean));
    else if (name !== undefined) others.set(name, value);
    else if (hash !== undefined) id = hash;
    else if (className !== undefined) classes.push(className);
    else if (reference !== undefined) references.push(reference);
  }
  return { id, classes, others, references };
}

/** Put lists together; of ids and values the last counts. */
export function mergeAttributes(lists: readonly Attributes[]): Attributes {
  return {
    id: lists.findLast(({ id }) => id !== undefined)?.id,
    classes: [...new Set(lists.flatMap(({ classes }) => classes))],
    others: new Map(lists.flatMap(({ others }) => [...others])),
    references: [],
  };
}

/** Print attributes as the dialect writes them: `{#id .class name="value"}`. Empty when there are none. */
export function printAttributes({ id, classes, others }: Attributes): string {
  const parts = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...[...others].map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`),
  ];
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}

/** Print attributes as HTML writes them, with a space before each. */
export function printHtmlAttributes({ id, classes, others }: Attributes): string {
  const all: [string, string][] = [
    ...(id === undefined ? [] : [['id', id] as [string, string]]),
    ...(classes.length === 0 ? [] : [['class', classes.join(' ')] as [string, string]]),
    ...others,
  ];
  return all
    .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
}
