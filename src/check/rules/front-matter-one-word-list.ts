import { diagnose } from '../../diagnostics/diagnostic.ts';
import { examplePage } from '../example-page.ts';
import { pageRule } from '../rule.ts';

/** `tags: release` in place of `tags: [release]`. Both mean the same. */
export const frontMatterOneWordList = pageRule({
  id: 'front-matter/one-word-list',
  why: 'The next curator writes `tags: release, update`, and means two tags where one is read.',
  wrong: { 'content/faq/en/example.md': examplePage({ tags: 'release' }) },
  right: { 'content/faq/en/example.md': examplePage({ tags: '[release]' }) },
  *check({ frontMatter }) {
    const { value = {}, placeOf } = frontMatter();
    for (const key of ['db', 'tags', 'keywords', 'aliases', 'related']) {
      const word = value[key];
      if (typeof word !== 'string' && typeof word !== 'number') continue;
      yield diagnose('front-matter/one-word-list', placeOf([key]), { key, word: String(word) });
    }
  },
});
