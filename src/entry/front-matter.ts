import { z } from 'zod';
import type { FrontMatterKey } from '../site/front-matter-keys.ts';
import { isOwnPath } from '../site/own-path.ts';
import { like } from '../source/like.ts';
import { readYaml, type YamlReading, type YamlSource } from '../source/read-yaml.ts';

const wordSchema = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/** A list, or one word for a list of one; nothing at all for none. Numbers are taken as they are written. */
const wordsSchema = z
  .union([wordSchema, z.array(wordSchema.pipe(z.string().min(1)))])
  .nullable()
  .transform((value) => (value === null || value === '' ? [] : [value].flat()));

/** Longer titles are a mistake: a missing quote or fence, most often. */
const longestTitle = 300;

/** The front matter of an answer, before its words are checked against the vocabulary. */
export const frontMatterSchema = z.strictObject({
  title: wordSchema
    .pipe(z.string().min(1).max(longestTitle))
    .describe('The question, in the words of those who ask it.'),
  category: z.string().describe('An id of categories.yaml; the folder that the file is in.'),
  db: wordsSchema.optional().default([]).describe('Ids of databases.yaml.'),
  tags: wordsSchema.optional().default([]).describe('Ids, labels or synonyms of tags.yaml.'),
  date: z.string().describe('First published: 2021-05-05 or 2021-05-05T06:46:24, in the zone of the site.'),
  lang: z
    .string()
    .transform((tag) => tag.toLowerCase())
    .describe('The language; the folder that the file is in.'),
  layout: z.string().optional().describe('Accepted and without effect.'),
  updated: z.string().optional().describe('Last changed; otherwise the last commit that changed the file.'),
  summary: z.string().trim().min(1).optional().describe('Otherwise the first sentences of the answer.'),
  keywords: wordsSchema
    .optional()
    .default([])
    .describe('Words that people search for and the text does not hold.'),
  aliases: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [value].flat())
    .pipe(z.array(z.string().refine(isOwnPath, like('/faq/en/sftp.html'))))
    .optional()
    .default([])
    .describe('Former addresses of the page.'),
  related: wordsSchema
    .optional()
    .default([])
    .describe('Slugs, or category/slug, that come first among related questions.'),
  draft: z.boolean().optional().default(false).describe('Shown by `kotae dev`, left out of builds.'),
  publish: z
    .string()
    .optional()
    .describe('Left out of builds before: 2031-01-01 or 2031-01-01T09:00, in the zone of the site.'),
  until: z
    .string()
    .optional()
    .describe('Left out of builds after: a day is shown to its end, a time until then.'),
  translated: z
    .strictObject({
      from: z.string().describe('The language that it was translated from.'),
      source: z
        .string()
        .regex(/^\d+:[0-9a-f]{8,64}$/, like('1:9f2c4d6e'))
        .describe('The hash of what stood there at that time.'),
    })
    .optional()
    .describe('What this translation was made from; written by `kotae status --accept`.'),
} satisfies Record<FrontMatterKey, z.ZodType>);
export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface FrontMatterText extends Omit<YamlSource, 'numbersAsText' | 'otherNames'> {
  /** A key that stands for `db` in this site, such as `product`. */
  readonly databaseKey?: string | undefined;
}

/** Read front matter. Its numbers are words: of `title: Release 1.10` and `title: 1.10`, both keep their zero. */
export function readFrontMatter({ databaseKey, ...source }: FrontMatterText): YamlReading<FrontMatter> {
  const otherNames = databaseKey === undefined ? {} : { [databaseKey]: 'db' };
  return readYaml(frontMatterSchema, { ...source, otherNames, numbersAsText: true });
}

/** The values that are valid by themselves, of front matter that is not valid as a whole. */
export function validFields(written: unknown): Partial<FrontMatter> {
  const values = typeof written === 'object' && written !== null ? written : {};
  const valid = Object.entries(frontMatterSchema.shape).flatMap(([key, schema]) => {
    if (!Object.hasOwn(values, key)) return [];
    const { success, data } = schema.safeParse((values as Record<string, unknown>)[key]);
    return success ? [[key, data] as const] : [];
  });
  return Object.fromEntries(valid);
}
