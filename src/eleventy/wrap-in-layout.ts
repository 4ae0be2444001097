import type { TemplateData } from '@11ty/eleventy';
import type { RunSite } from './run.ts';

/**
 * Kotae's layout for templates of the site itself: `layout: kotae` in their front matter.
 *
 * Data in: `title`, `description` and `lang` of the template, and `content`, what it printed. Out: the whole page.
 * The language is that of the address where `lang` names none.
 */
export function wrapInLayout({ project, plan }: RunSite, data: TemplateData): string {
  const { url } = data.page;
  const [, first = ''] = url.split('/');
  const language = typeof data.lang === 'string' ? data.lang : first;
  return plan.wrap(project.site.languages.has(language) ? language : undefined, {
    address: url,
    title: textOf(data.title),
    description: textOf(data.description),
    html: textOf(data.content),
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
