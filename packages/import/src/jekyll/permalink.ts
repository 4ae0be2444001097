/** What a permalink pattern speaks of. */
export interface PermalinkValues {
  readonly collection: string;
  /** Path within the collection, without the extension: `en/sftp-e`. */
  readonly name: string;
  readonly date?: string | undefined;
  /** What the page calls itself in its address. Default: the name of its file, without a date. */
  readonly slug?: string | undefined;
  readonly categories?: readonly string[];
  /** What an address without an ending gets. Default: `.html`. */
  readonly ending?: string;
}

const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The pattern of a collection that configures none: it ends as the style of the site does. */
export function defaultPermalink(collection: string, style = 'date'): string {
  if (collection === 'posts') return 'date';
  const isFolder = style === 'pretty' || style.endsWith('/');
  return `/:collection/:path${isFolder ? '/' : ':output_ext'}`;
}

/** The pattern of a page in no collection: the style of the site says how it ends only, and an index is its folder. */
export function pagePermalink(name: string, style = 'date'): string {
  const [, folder] = /^(.*\/)?index$/i.exec(name) ?? [];
  if (/^(?:.*\/)?index$/i.test(name)) return `/${folder ?? ''}`;
  return defaultPermalink('', style).replace(':collection/', '');
}

/** Make the address that Jekyll gave a page: `/faq/en/sftp-e.html`. */
export function permalinkOf(
  pattern: string,
  { collection, name, date = '', slug, categories = [], ending = '.html' }: PermalinkValues,
): string {
  const base = name.split('/').at(-1) ?? name;
  const title = slug ?? base.replace(/^\d{4}-\d{2}-\d{2}-/, '');
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const values: Readonly<Record<string, string>> = {
    collection,
    path: name,
    name: base,
    title,
    slug: title,
    year,
    month,
    day,
    short_year: year.slice(2),
    i_month: month.replace(/^0/, ''),
    i_day: day.replace(/^0/, ''),
    categories: [...new Set(categories.map((word) => word.toLowerCase()))].join('/'),
    output_ext: '.html',
  };
  const filled = (styles[pattern] ?? pattern).replace(
    /:([a-z_]+)/g,
    (whole, key: string) => values[key] ?? whole,
  );
  const address = `/${filled}`.replace(/\/{2,}/g, '/');
  return /\.[a-z]+$|\/$/.test(address) ? address : address + ending;
}
