import { z } from 'zod';
import { frontMatterSchema } from '../../src/entry/front-matter.ts';
import { glossarySchema } from '../../src/site/glossary.ts';
import { settingsSchema } from '../../src/site/settings.ts';
import { categoriesSchema, databasesSchema, tagsSchema } from '../../src/site/vocabulary.ts';

type Schema = { readonly [key: string]: unknown };

/** Write the reference of settings from the schemas that files are validated against. */
export function settingsPage(): string {
  return [
    '# Settings',
    '',
    'Every key of every file that Kotae reads, generated from the schemas that the files are validated against',
    '(`npm run docs`). A key that is not here is an error, with the nearest one that is.',
    '',
    'A *text per language* is a map, `{ en: Release, ja: 公開 }`, or one text for all languages. A *target* is an address',
    'that begins with `https://`, `mailto:` or `/`.',
    '',
    '`title` and `languages` of `content/site.yaml`, the `label` of each word of the vocabulary, and `title`, `category`,',
    '`date` and `lang` of front matter are required; everything else may be missing.',
    '',
    ...section('`content/site.yaml`', 'The site as a whole.', settingsSchema),
    ...section(
      '`content/databases.yaml`',
      'An ordered map from ids to databases; each has:',
      databasesSchema,
    ),
    ...section('`content/tags.yaml`', 'An ordered map from ids to tags; each has:', tagsSchema),
    ...section(
      '`content/categories.yaml`',
      'An ordered map from ids to categories; each has:',
      categoriesSchema,
    ),
    ...section(
      '`content/glossary.yaml`',
      'An ordered map from ids to terms, which may be missing; each has:',
      glossarySchema,
    ),
    ...section('Front matter of `content/{category}/{language}/{name}.md`', 'One page.', frontMatterSchema),
  ].join('\n');
}

function section(title: string, lead: string, schema: z.ZodType): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const entries = whole.properties === undefined ? (whole.additionalProperties as Schema) : whole;
  return [
    `## ${title}`,
    '',
    lead,
    '',
    '| key | what it is | form | default |',
    '| --- | --- | --- | --- |',
    ...rows(entries, ''),
    '',
  ];
}

function rows(schema: Schema, path: string): string[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = path + key;
    const inner = value.properties === undefined ? [] : rows(value, `${name}.`);
    const byDefault =
      value.default === undefined || inner.length > 0 ? '' : `\`${JSON.stringify(value.default)}\``;
    const cells = [
      `\`${name}\``,
      String(value.description ?? ''),
      inner.length > 0 ? 'keys below' : formOf(value),
      byDefault,
    ];
    return [`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`, ...inner];
  });
}

/** The form of a value in a few words. */
function formOf(schema: Schema): string {
  const variants = ((schema.anyOf as Schema[] | undefined) ?? []).flatMap(
    (variant) => (variant.anyOf as Schema[]) ?? [variant],
  );
  if (variants.length > 0) {
    const forms = variants.filter(({ type }) => type !== 'null').map(formOf);
    const perLanguage = forms.find((form) => form.endsWith('per language'));
    return perLanguage ?? [...new Set(forms)].join(', or ');
  }
  if (schema.enum !== undefined) return (schema.enum as string[]).map((value) => `\`${value}\``).join(', ');
  switch (schema.type) {
    case 'array':
      return `list of ${formOf(schema.items as Schema)}s`;
    case 'object':
      return mapOf(schema);
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return 'number';
    default:
      return String(schema.pattern ?? '').includes('mailto') ? 'target' : 'text';
  }
}

function mapOf({ propertyNames, additionalProperties }: Schema): string {
  const value = formOf(additionalProperties as Schema);
  const isPerLanguage = String((propertyNames as Schema | undefined)?.pattern).includes('[a-z]{2,3}');
  return isPerLanguage ? `${value} per language` : `map to ${value}`;
}
