import { kebab } from '../kebab.ts';
import { mergeYaml, type YamlData } from '../merge-yaml.ts';
import type { Plan, PlannedFile } from '../site-folder.ts';
import type { ImportFolderOptions } from './folder-options.ts';
import type { FolderPage } from './read-folder-page.ts';

/** Plan the settings and the vocabulary of a site that came from a folder; what is there is kept. */
export function planSettings(
  plan: Map<string, PlannedFile> & Plan,
  pages: readonly FolderPage[],
  languages: readonly string[],
  options: ImportFolderOptions & { readonly origin: string },
  glossary: ReadonlyMap<string, string>,
  existing: (name: string) => string | undefined,
  tags: ReadonlyMap<string, unknown>,
): void {
  const write = (name: string, data: { readonly [key: string]: YamlData }) => {
    plan.set(`content/${name}`, mergeYaml(existing(name), data));
  };
  write('site.yaml', {
    title: options.title ?? 'Help',
    ...(options.description === undefined ? {} : { description: options.description }),
    languages,
    timezone: options.timezone ?? 'UTC',
    links: { origin: options.origin },
  });
  const labels = new Map(
    pages.map((page) => {
      const { section } = options.placeOf?.(page.path) ?? {};
      const own = options.sections === 'categories' ? section : undefined;
      return [page.category, own ?? labelOf(page.category)] as const;
    }),
  );
  write(
    'categories.yaml',
    Object.fromEntries([...labels].map(([id, label]) => [id, { label, kind: 'question' }])),
  );
  write('databases.yaml', {});
  write('tags.yaml', Object.fromEntries(tags) as { readonly [key: string]: YamlData });
  const terms = [...glossary].map(([term, meaning]) => [kebab(term), { term, meaning }] as const);
  if (terms.length > 0) write('glossary.yaml', Object.fromEntries(terms.filter(([id]) => id !== '')));
}

function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
