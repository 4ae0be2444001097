import { diagnose } from '../../diagnostics/diagnostic.ts';
import { examplePage } from '../example-page.ts';
import { pageRule } from '../rule.ts';

/** `tags: release` in place of `tags: [release]`. Both mean the same. */
export const frontMatterOneWordList = pageRule({
  id: 'front-matter/one-word-list',
  why: 'The next curator writes `tags: release, update`, and means two tags where one is read.',
  wrong: { 'content/faq/en/example.md': examplePage({ tags: 'release' }) },
  right: { 'content/faq/en/example.md': examplePage({ tags: '[release]' }) },
  *check({ words }) {
    for (const { key, word, isAlone, place } of words())
      if (isAlone) yield diagnose('front-matter/one-word-list', place, { key, word });
  },
});
