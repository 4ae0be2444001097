import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import { z } from 'zod';
import { parseYaml } from '../parse-yaml.ts';

const localized = z.record(z.string(), z.string());
const databaseSchema = z.object({ short: localized, full: localized.optional() });
const categoriesSchema = z.record(z.string(), localized);

/** A label per language, or one for all. */
export type Label = string | Readonly<Record<string, string>>;

/** Labels of databases and categories, in the order of the file. */
export interface Labels {
  readonly databases: ReadonlyMap<string, { readonly label: Label; readonly name?: Label }>;
  readonly categories: ReadonlyMap<string, Label>;
}

/**
 * Read the labels from the site's data.
 *
 * A data file is the label file when it holds entries such as `dra: {short: {en: DRA}, full: {en: …}}`; its entry
 * `category` holds labels of categories. Without such a file there are none.
 */
export async function readLabels(source: string): Promise<Labels> {
  const folder = join(source, '_data');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const name of names) {
    const labels = labelsIn(await readRegularText(join(folder, name)));
    if (labels.databases.size > 0) return labels;
  }
  return { databases: new Map(), categories: new Map() };
}

function labelsIn(text: string): Labels {
  const databases = new Map<string, { label: Label; name?: Label }>();
  let categories: [string, Label][] = [];
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch {
    data = undefined;
  }
  for (const [id, value] of Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(data))) {
    const database = databaseSchema.safeParse(value);
    if (database.success) {
      const { short, full } = database.data;
      const label = simplest(short);
      const name = full && simplest(full);
      const hasName = name !== undefined && JSON.stringify(name) !== JSON.stringify(label);
      databases.set(id, { label, ...(hasName && { name }) });
    } else if (id === 'category') {
      categories = Object.entries(categoriesSchema.catch({}).parse(value)).map(([key, one]) => [
        key,
        simplest(one),
      ]);
    }
  }
  return { databases, categories: new Map(categories) };
}

/** One text where all languages have the same. */
function simplest(label: Readonly<Record<string, string>>): Label {
  const texts = [...new Set(Object.values(label))];
  return texts.length === 1 && texts[0] !== undefined ? texts[0] : label;
}
