import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import { z } from 'zod';
import { type ConfigPair, readConfigDocument } from './config-document.ts';
import { readSlugify, type Slugify } from './slugify.ts';

const text = z.string().optional().catch(undefined);
const record = z.record(z.string(), z.unknown());

const schema = z.object({
  site_name: text,
  site_description: text,
  site_url: text,
  docs_dir: text,
  use_directory_urls: z.boolean().catch(true).default(true),
  nav: z.array(z.unknown()).catch([]).default([]),
  plugins: z.unknown().optional(),
  markdown_extensions: z.unknown().optional(),
  extra: record.catch({}).default({}),
  theme: record.catch({}).default({}),
});

/** What an import asks of `mkdocs.yml`. */
export interface MkdocsConfig {
  /** The file's name. */
  readonly file: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** Scheme and host of the old site, and the path that it was under, without a slash at its end. */
  readonly origin?: string | undefined;
  readonly basePath: string;
  readonly docs: string;
  readonly directoryUrls: boolean;
  /** Where pages are in the navigation, by their path in the folder of pages. */
  readonly nav: ReadonlyMap<string, NavPlace>;
  /** What the navigation leads to that is no page: its title, and an address. */
  readonly outward: readonly ConfigPair[];
  /** What the redirects plugin leads on: a path, and a page or an address. */
  readonly redirects: readonly ConfigPair[];
  /** How ids of headings are made. */
  readonly slugify: Slugify;
  readonly plugins: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly extensions: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly language?: string | undefined;
}

/** A page in the navigation: its title there, and the section that it is in. */
export interface NavPlace {
  readonly title?: string | undefined;
  readonly section?: string | undefined;
}

const isAddress = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/** Read `mkdocs.yml`; `undefined` when there is none. What is broken in it counts as missing. */
export async function readMkdocsConfig(source: string): Promise<MkdocsConfig | undefined> {
  for (const name of ['mkdocs.yml', 'mkdocs.yaml']) {
    const written = await readRegularText(join(source, name)).catch(() => undefined);
    if (written === undefined) continue;
    const document = readConfigDocument(written);
    const data = schema.parse(record.catch({}).parse(document.data));
    const extensions = namedOf(data.markdown_extensions);
    const site = URL.canParse(data.site_url ?? '') ? new URL(data.site_url ?? '') : undefined;
    const language = data.theme.language;
    return {
      file: name,
      name: data.site_name,
      description: data.site_description,
      origin: site?.origin,
      basePath: site?.pathname.replace(/\/$/, '') ?? '',
      docs: data.docs_dir ?? 'docs',
      directoryUrls: data.use_directory_urls,
      nav: navOf(data.nav),
      outward: document
        .textsBelow('nav')
        .filter(({ value }) => typeof value === 'string' && isAddress.test(value)),
      redirects: document.pairsOf('redirect_maps'),
      slugify: readSlugify(
        extensions.get('toc') ?? extensions.get('markdown.extensions.toc') ?? {},
        document.lineOf('slugify'),
      ),
      plugins: namedOf(data.plugins),
      extensions,
      extra: data.extra,
      language: typeof language === 'string' ? language : undefined,
    };
  }
  return undefined;
}

/** A list of names and of names with options, `[search, {redirects: {…}}]`, as a map. */
function namedOf(data: unknown): Map<string, Readonly<Record<string, unknown>>> {
  const entries = Array.isArray(data)
    ? data
    : Object.entries(record.catch({}).parse(data)).map(([key, value]) => ({ [key]: value }));
  return new Map(
    entries.flatMap((one: unknown) =>
      typeof one === 'string'
        ? [[one, {}] as const]
        : Object.entries(record.catch({}).parse(one)).map(
            ([name, options]) => [name, record.catch({}).parse(options ?? {})] as const,
          ),
    ),
  );
}

function navOf(nav: readonly unknown[], section?: string, found = new Map<string, NavPlace>()) {
  for (const one of nav) {
    if (typeof one === 'string') found.set(one, { section });
    else
      for (const [title, value] of Object.entries(record.catch({}).parse(one))) {
        if (typeof value === 'string') found.set(value, { title, section });
        else if (Array.isArray(value)) navOf(value, section ?? title, found);
      }
  }
  return found;
}
