import { z } from 'zod';
import { ruleIds } from '../../check/all-rules.ts';
import { frontMatterSchema } from '../../entry/front-matter.ts';
import { glossarySchema } from '../../site/glossary.ts';
import { languageSchema, settingsSchema } from '../../site/settings.ts';
import type { Site } from '../../site/site.ts';
import { categoriesSchema, databasesSchema, tagsSchema } from '../../site/vocabulary.ts';

/** A JSON Schema, as editors read it. */
export type JsonSchema = { [key: string]: unknown };

/**
 * Make the JSON Schemas of front matter and of each file of settings, by their names (`front-matter`, `site`, …).
 *
 * Generated from the schemas that files are checked against, in draft 7, which editors know best. Where a word of the
 * site's own vocabulary is asked for, its words are the allowed values.
 */
export function jsonSchemas(site: Site): ReadonlyMap<string, JsonSchema> {
  const languages = [...site.languages.keys()];
  const categories = enumOf([...site.categories.keys()]);
  const databases = enumOf([...site.databases.keys()]);
  const tags = enumOf([
    ...site.tags.keys(),
    ...[...site.tags.values()].flatMap(({ label, synonyms }) => [...Object.values(label), ...synonyms]),
  ]);
  const ownKey = site.settings.terms.database?.key;
  const frontMatter = toJsonSchema(frontMatterSchema, languages);
  const settings = toJsonSchema(settingsSchema, languages);
  return new Map([
    [
      'front-matter',
      withProperties(frontMatter, {
        category: categories,
        db: listOf(databases),
        ...(ownKey !== undefined && { [ownKey]: listOf(databases) }),
        tags: listOf(tags),
        lang: enumOf(languages),
      }),
    ],
    [
      'site',
      withProperties(settings, {
        severities: {
          type: 'object',
          propertyNames: enumOf(ruleIds),
          additionalProperties: enumOf(['off', 'note', 'warning', 'error']),
        },
      }),
    ],
    ['databases', toJsonSchema(databasesSchema, languages)],
    ['tags', toJsonSchema(tagsSchema, languages)],
    ['categories', toJsonSchema(categoriesSchema, languages)],
    ['glossary', toJsonSchema(glossarySchema, languages)],
  ]);
}

function enumOf(values: readonly string[]): JsonSchema {
  return { type: 'string', enum: [...new Set(values)] };
}

/** A list, or one word for a list of one. */
function listOf(item: JsonSchema): JsonSchema {
  return { anyOf: [{ type: 'array', items: item, uniqueItems: true }, item, { type: 'null' }] };
}

function withProperties(schema: JsonSchema, narrowed: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>>;
  const named = Object.entries(narrowed).map(([name, narrow]) => {
    const { description } = properties[name] ?? {};
    return [name, { ...(description === undefined ? {} : { description }), ...narrow }];
  });
  return { ...schema, properties: { ...properties, ...Object.fromEntries(named) } };
}

const languagePattern = JSON.stringify(z.toJSONSchema(languageSchema, { io: 'input' }).pattern);

/** What is asked of those who write, as JSON Schema; a text per language names the languages of the site. */
function toJsonSchema(schema: z.ZodType, languages: readonly string[]): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const names = jsonSchema.propertyNames;
      const isPerLanguage =
        typeof names === 'object' &&
        JSON.stringify(names.pattern) === languagePattern &&
        languages.length > 0;
      if (!isPerLanguage) return;
      const value = jsonSchema.additionalProperties;
      delete jsonSchema.propertyNames;
      jsonSchema.properties = Object.fromEntries(languages.map((id) => [id, value ?? {}]));
      jsonSchema.additionalProperties = false;
    },
  }) as JsonSchema;
}
