import { z } from 'zod';
import { categoryKinds } from '../site/category-kinds.ts';

const termSchema = z.strictObject({
  id: z.string().describe('As it stands in addresses; the same in every language.'),
  label: z.string().describe('In the language of the file.'),
});

const entrySchema = z.strictObject({
  id: z.string().describe('`category/slug`; the same in every language.'),
  kind: z.enum(categoryKinds).describe('A question with its answer, a dated article, or a plain page.'),
  title: z.string().describe('The question, as plain text.'),
  address: z.string().describe('Of the page.'),
  markdown: z.string().describe('Address of the Markdown version.'),
  category: z.string().describe('Id of the category.'),
  databases: z.array(z.string()).describe('Ids of the databases.'),
  tags: z.array(z.string()).describe('Ids of the tags.'),
  published: z.iso.datetime().describe('First published.'),
  updated: z.iso.datetime().describe('Last changed.'),
  summary: z.string().describe('The first sentences, as plain text.'),
  keywords: z.array(z.string()).describe('Words that people search for and the text does not hold.'),
  html: z.string().describe('The answer. Sanitised; addresses are whole.'),
  translations: z
    .record(z.string(), z.string())
    .describe('Address of the same page in other languages, by language.'),
});

/** `faq.json`: everything that a language publishes, for programs. */
export const faqSchema = z
  .strictObject({
    $schema: z.string().describe('Address of the schema.'),
    version: z.literal(1).describe('Goes up when a program would have to change.'),
    language: z.string().describe('BCP 47.'),
    title: z.string().describe('Of the site.'),
    description: z.string().optional().describe('What the site is for.'),
    address: z.string().describe("Of the language's home page."),
    categories: z.array(termSchema),
    databases: z.array(termSchema),
    tags: z.array(termSchema),
    entries: z.array(entrySchema).describe('In the order of their files.'),
  })
  .describe(
    'Addresses are whole where the site names an origin; otherwise they begin with `/`. Instants are in UTC.',
  );

export type Faq = z.infer<typeof faqSchema>;

/** The JSON Schema of `faq.json`, as it is published. */
export function faqJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(faqSchema), null, 2)}\n`;
}
