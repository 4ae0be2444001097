/** `kotae/site`: settings and vocabulary of a site, and the texts of its interface. */
export { type CategoryKind, categoryKinds } from '../site/category-kinds.ts';
export { foldWord } from '../site/fold-word.ts';
export { languageSchema } from '../site/settings.ts';
export { createTagFinder, type FindTag } from '../site/tag-finder.ts';
export { en } from '../site/texts/en.ts';
export { tagsSchema } from '../site/vocabulary.ts';
