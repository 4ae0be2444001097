import { z } from 'zod';
import { like } from '../source/like.ts';

/** How addresses of a kind are made; `usual` holds all the placeholders that they may have, and the last one they must. */
const addressSchema = (usual: string) => {
  const placeholders = placeholdersOf(usual);
  const own = /\{(?:slug|id)\}/.exec(usual)?.[0] ?? '';
  return z
    .string()
    .regex(/^\/(?:(?!(?:\.|%2e){1,2}\/)[^\s\p{Cc}?#/\\]+\/)*$/iu, like(usual))
    .refine(
      (pattern) =>
        pattern.includes(own) && placeholdersOf(pattern).every((each) => placeholders.includes(each)),
      like(usual),
    )
    .default(usual)
    .describe('Begins and ends with a slash; {lang}, {category}, {slug} and {id} stand for their values.');
};

function placeholdersOf(pattern: string): readonly string[] {
  return pattern.match(/\{[^{}/]*\}/g) ?? [];
}

/** How addresses are made. Categories share a level with the fixed words, which are therefore reserved. */
export const addressesSchema = z.strictObject({
  home: addressSchema('/{lang}/').describe('A home page.'),
  answer: addressSchema('/{lang}/{category}/{slug}/').describe('An answer.'),
  category: addressSchema('/{lang}/{category}/').describe('The index of a category.'),
  questions: addressSchema('/{lang}/all/').describe(
    'The list of all questions, where several categories have some.',
  ),
  database: addressSchema('/{lang}/db/{id}/').describe('The index of a database.'),
  databases: addressSchema('/{lang}/db/').describe('The list of all databases.'),
  tag: addressSchema('/{lang}/tag/{id}/').describe('The index of a tag.'),
  tags: addressSchema('/{lang}/tag/').describe('The list of all tags.'),
  search: addressSchema('/{lang}/search/').describe('The search page.'),
  glossary: addressSchema('/{lang}/glossary/').describe('The list of explained terms.'),
});
export type AddressPatterns = z.infer<typeof addressesSchema>;
export type AddressKind = keyof AddressPatterns;
