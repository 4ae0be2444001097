import { z } from 'zod';

/** How a site of MkDocs made the ids of headings. */
export interface Slugify {
  /** Makes an id of a heading's text; `undefined` where only a function that is not known here does. */
  readonly make?: ((text: string) => string) | undefined;
  /** The name of the function that is not known, and its line in the configuration. */
  readonly unknown?: { readonly name: string; readonly line?: number | undefined } | undefined;
}

const text = z.string().optional().catch(undefined);
const schema = z.object({
  separator: text,
  slugify: z
    .union([z.string(), z.object({ python: z.string(), kwds: z.record(z.string(), z.unknown()).optional() })])
    .optional()
    .catch(undefined),
});

/** The functions of PyMdown that are named for what they do with letter case. */
const ofPymdown: Readonly<Record<string, string>> = {
  uslugify: 'lower',
  uslugify_encoded: 'lower',
  uslugify_cased: 'none',
  uslugify_cased_encoded: 'none',
  gfm: 'lower-ascii',
  gfm_encoded: 'lower-ascii',
};

/**
 * Read how ids of headings are made from the options of `toc`: `slugify` and `separator`.
 *
 * Ids that are percent-encoded are made without that: links with either form lead to them.
 */
export function readSlugify(options: unknown, line: number | undefined): Slugify {
  const { separator = '-', slugify } = schema.catch({}).parse(options);
  const name = typeof slugify === 'string' ? slugify : slugify?.python;
  const kwds = typeof slugify === 'object' ? (slugify.kwds ?? {}) : {};
  const [, ownName] = /^pymdownx\.slugs\.(\w+)$/.exec(name ?? '') ?? [];
  if (name === undefined || /^markdown\.extensions\.(?:toc|headerid)\.slugify$/.test(name))
    return { make: (heading) => asMarkdown(ascii(heading), separator) };
  if (name === 'markdown.extensions.toc.slugify_unicode')
    return { make: (heading) => asMarkdown(heading, separator) };
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  if (ownName === 'slugify')
    return { make: asPymdown(word(kwds.case) ?? 'none', word(kwds.normalize) ?? 'NFC', separator) };
  const letterCase = Object.hasOwn(ofPymdown, ownName ?? '') ? ofPymdown[ownName ?? ''] : undefined;
  if (letterCase !== undefined) return { make: asPymdown(letterCase, 'NFC', separator) };
  return { unknown: { name, line } };
}

/** Letters of Latin that Unicode takes apart lose their marks, all others go. */
function ascii(heading: string): string {
  return heading.normalize('NFKD').replace(/[^\0-\x7f]/g, '');
}

function asMarkdown(heading: string, separator: string): string {
  return heading
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .trim()
    .toLowerCase()
    .split(new RegExp(`[${separator.replace(/[\\\]^-]/g, '\\$&')}\\s]+`))
    .join(separator);
}

function asPymdown(letterCase: string, normalize: string, separator: string): (heading: string) => string {
  const form = /^NFK?[CD]$/.test(normalize) ? normalize : 'NFC';
  const cased = (id: string) => {
    if (letterCase === 'lower') return id.toLowerCase();
    // As Unicode folds case: ß is ss, and a sigma at the end of a word is as any other.
    if (letterCase === 'fold') return id.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
    return letterCase === 'lower-ascii' ? id.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : id;
  };
  return (heading) =>
    cased(heading.normalize(form).trim())
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', () => separator);
}
