/** The keys that front matter has in every site: none of them can be the word of a site for `db`. */
export const frontMatterKeys = [
  'title',
  'category',
  'db',
  'tags',
  'date',
  'lang',
  'layout',
  'updated',
  'summary',
  'keywords',
  'aliases',
  'related',
  'draft',
  'publish',
  'until',
  'translated',
] as const;
export type FrontMatterKey = (typeof frontMatterKeys)[number];
