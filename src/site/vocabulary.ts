import { z } from 'zod';
import { type CategoryKind, categoryKinds } from './category-kinds.ts';
import { idSchema, localizedSchema, localizedTargetSchema } from './settings.ts';

/** One entry of `databases.yaml`. */
export const databaseSchema = z.strictObject({
  label: localizedSchema.describe('The short name, as lists and labels show it.'),
  name: localizedSchema.optional().describe('The full name.'),
  description: localizedSchema.optional().describe('One line on what the database holds.'),
  contact: localizedTargetSchema.optional().describe('A mail address as mailto:, or the address of a form.'),
  site: localizedTargetSchema.optional().describe('Its home page.'),
  hue: z.number().min(0).max(359).optional().describe('Hue of its label in degrees.'),
});
export const databasesSchema = z.record(idSchema, databaseSchema);

/** One entry of `tags.yaml`. */
export const tagSchema = z.strictObject({
  label: localizedSchema.describe('How the tag is shown.'),
  synonyms: z.array(z.string().min(1)).default([]).describe('Other words that front matter may use for it.'),
});
export const tagsSchema = z.record(idSchema, tagSchema);

/** One entry of `categories.yaml`. */
export const categorySchema = z.strictObject({
  label: localizedSchema.describe('How the category is shown.'),
  kind: z
    .enum(categoryKinds)
    .default('question')
    .describe('Questions, articles listed by year, or plain pages that no list holds.'),
  description: localizedSchema.optional().describe('One line at the head of its index.'),
});
/** Ids that addresses use for something else. */
export const reservedCategories = ['db', 'tag', 'search', 'assets'];
export const categoriesSchema = z.record(idSchema, categorySchema);

/** A word of the vocabulary with its texts resolved per language. */
export interface Term {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
}
export interface Database extends Term {
  readonly name: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly contact: Readonly<Record<string, string>>;
  readonly site: Readonly<Record<string, string>>;
  readonly hue: number;
}
export interface Tag extends Term {
  readonly synonyms: readonly string[];
}
export interface Category extends Term {
  readonly kind: CategoryKind;
  readonly description: Readonly<Record<string, string>>;
}
