import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import { createTagFinder, type FindTag, tagsSchema } from 'kotae/site';
import { parseYaml } from '../parse-yaml.ts';

/** What the site's folder holds already. */
export interface ExistingSite {
  /** The text of a file in `content/`; `undefined` when it is not there. */
  readonly yaml: (name: string) => string | undefined;
  readonly findTag: FindTag;
  readonly tagIds: ReadonlySet<string>;
}

const names = ['site.yaml', 'databases.yaml', 'tags.yaml', 'categories.yaml'];

/** Read the settings and the vocabulary that pages are to be added to. Broken files count as empty. */
export async function readExistingSite(root: string): Promise<ExistingSite> {
  const texts = new Map<string, string>();
  for (const name of names) {
    const text = await readRegularText(join(root, 'content', name)).catch(() => undefined);
    if (text !== undefined) texts.set(name, text);
  }
  const tags = tagsSchema.catch({}).parse(parsed(texts.get('tags.yaml')));
  const terms = Object.entries(tags).map(([id, { label, synonyms }]) => {
    const labels = typeof label === 'string' ? { label } : label;
    return [id, { id, label: labels, synonyms }] as const;
  });
  return {
    yaml: (name) => texts.get(name),
    findTag: createTagFinder(new Map(terms)),
    tagIds: new Set(Object.keys(tags)),
  };
}

function parsed(text = ''): unknown {
  try {
    return parseYaml(text) ?? {};
  } catch {
    return {};
  }
}
