import { posix } from 'node:path';
import { stringify } from 'yaml';
import { frontMatterSchema } from '../../entry/front-matter.ts';
import { labelOf } from '../../site/label-of.ts';
import type { Site } from '../../site/site.ts';
import { cmsPage, staticFolder } from '../../site/static-files.ts';
import type { CmsProgram } from '../cms-programs.ts';
import { cmsHtml } from './cms-page.ts';

/** Where the pages of the content management system are published from, relative to the root. */
export const cmsFolder = posix.dirname(staticFolder + cmsPage);

type Field = Readonly<Record<string, unknown>> & { readonly name: string; readonly widget: string };

/**
 * Make the two files that Decap CMS or Sveltia CMS needs, by path: the configuration, from the vocabulary of the site,
 * and the page that loads the program from beside it.
 *
 * A collection is a folder of pages, `content/{category}/{language}`. The text is edited as Markdown, so that nothing of
 * the dialect is lost. New pages are begun in the first language, where its letters make a file name; translations are
 * begun by `kotae new`, which gives them the name of their original.
 */
export function cmsFiles(site: Site, program: CmsProgram): Map<string, string> {
  return new Map([
    [`${cmsFolder}/config.yml`, `${comment}${stringify(configuration(site, program), { lineWidth: 0 })}`],
    [staticFolder + cmsPage, cmsHtml(program)],
  ]);
}

const comment = `# Written by \`kotae schema --cms\` from the vocabulary; the part \`backend\` is yours, and stays.\n`;

function configuration(site: Site, program: CmsProgram): object {
  const { basePath } = site.addresses;
  return {
    backend: { name: 'github', repo: 'owner/name', branch: 'main' },
    // Read on localhost only; Sveltia opens a folder of the machine without it.
    ...(program === 'decap' && { local_backend: true }),
    // Decap leaves out what is empty by itself.
    ...(program === 'sveltia' && { output: { omit_empty_optional_fields: true } }),
    site_url: site.settings.origin === undefined ? undefined : site.addresses.absolute('/'),
    media_folder: 'assets/images',
    public_folder: '/assets/images',
    slug: { encoding: 'ascii', clean_accents: true },
    ...(basePath !== '/' && { logo_link: basePath }),
    collections: [...site.categories.values()].flatMap((category) =>
      [...site.languages.values()].map(({ id: language, texts }) => ({
        name: `${category.id}-${language}`,
        label: `${labelOf(category, language)} (${texts.language.name})`,
        folder: `content/${category.id}/${language}`,
        create: language === site.defaultLanguage && new Intl.Locale(language).maximize().script === 'Latn',
        delete: false, // an address that was published stays: aliases
        extension: 'md',
        format: 'frontmatter',
        slug: '{{slug}}',
        preview_path: site.addresses.ofEntry({ language, category: category.id, slug: '{{slug}}' }).slice(1),
        editor: { preview: false },
        fields: fieldsOf(site, category.id, language),
      })),
    ),
  };
}

function fieldsOf(site: Site, category: string, language: string): Field[] {
  const { databases, tags, settings } = site;
  const key = settings.terms.database?.key ?? 'db';
  const words = (
    terms: Iterable<{ readonly id: string; readonly label: Readonly<Record<string, string>> }>,
  ) => [...terms].map((term) => ({ label: labelOf(term, language), value: term.id }));
  const list = { widget: 'list', required: false, collapsed: true };
  const day = {
    widget: 'datetime',
    format: 'YYYY-MM-DD',
    date_format: 'YYYY-MM-DD',
    time_format: false,
    picker_utc: true,
  };
  return [
    field('title', { widget: 'string' }),
    field('category', { widget: 'hidden', default: category }),
    field(
      'db',
      { widget: 'select', multiple: true, required: false, options: words(databases.values()) },
      key,
    ),
    field('tags', { widget: 'select', multiple: true, required: false, options: words(tags.values()) }),
    field('date', day),
    field('lang', { widget: 'hidden', default: language }),
    field('updated', { ...day, required: false, default: '' }),
    field('summary', { widget: 'text', required: false }),
    field('keywords', list),
    field('aliases', list),
    field('related', list),
    field('draft', { widget: 'boolean', required: false }),
    field('publish', { ...day, required: false, default: '' }),
    field('until', { ...day, required: false, default: '' }),
    { name: 'body', label: 'Answer', widget: 'markdown', modes: ['raw'] },
  ];
}

/** A field of front matter, with what its schema says of it. */
function field(
  id: keyof typeof frontMatterSchema.shape,
  more: { readonly widget: string; readonly [option: string]: unknown },
  name: string = id,
): Field {
  const { description } = frontMatterSchema.shape[id];
  return { name, label: name, ...(description !== undefined && { hint: description }), ...more };
}
