import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type JsonSchema, jsonSchemas } from '../../../src/cli/editor/json-schemas.ts';
import { snippets } from '../../../src/cli/editor/snippets.ts';
import { loadSite } from '../../../src/site/load-site.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { site } = await loadSite({ root });
if (!site) throw new Error('the settings of the project are valid');
const schemas = jsonSchemas(site);
const read = async (file: string) => JSON.parse(await readFile(`${root}${file}`, 'utf8')) as unknown;

/** A value inside a schema, by its path. */
function at(schema: JsonSchema | undefined, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    schema,
  );
}

test('front matter allows the words of the vocabulary, and says what each key is for', () => {
  const schema = schemas.get('front-matter');
  expect(at(schema, 'properties', 'category', 'enum')).toEqual([...site.categories.keys()]);
  expect(at(schema, 'properties', 'db', 'anyOf', 0, 'items', 'enum')).toEqual([...site.databases.keys()]);
  expect(at(schema, 'properties', 'lang', 'enum')).toEqual([...site.languages.keys()]);
  const tags = at(schema, 'properties', 'tags', 'anyOf', 0, 'items', 'enum') as string[];
  for (const { id, label, synonyms } of site.tags.values())
    expect(tags).toEqual(expect.arrayContaining([id, ...Object.values(label), ...synonyms]));
  expect(at(schema, 'required')).toEqual(['title', 'category', 'date', 'lang']);
  for (const property of Object.values(at(schema, 'properties') as Record<string, JsonSchema>))
    expect(property.description).toEqual(expect.any(String));
});

test('a text per language names the languages of the site', () => {
  const perLanguage = at(schemas.get('tags'), 'additionalProperties', 'properties', 'label', 'anyOf', 1);
  expect(perLanguage).toMatchObject({ properties: { en: {}, ja: {} }, additionalProperties: false });
});

test('severities name the rules', () => {
  const names = at(schemas.get('site'), 'properties', 'severities', 'propertyNames', 'enum');
  expect(names).toEqual(expect.arrayContaining(['titles/too-long', 'links/missing-answer']));
});

test('VS Code finds each schema where it is written', async () => {
  const settings = (await read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  const wired = Object.entries(settings['yaml.schemas']);
  // Front matter stands in Markdown: the extension for YAML does not read it.
  const names = [...schemas.keys()].filter((name) => name !== 'front-matter');
  expect(wired).toEqual(names.map((name) => [`./.kotae/schemas/${name}.json`, `content/${name}.yaml`]));
});

test('the snippets of the project offer its own vocabulary (update with: npx kotae schema)', async () => {
  expect(await read('.vscode/kotae.code-snippets')).toEqual(JSON.parse(JSON.stringify(snippets(site))));
});
