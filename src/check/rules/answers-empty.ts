import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';

/** A page with front matter and nothing below it, or nothing that can be seen. */
export const answersEmpty = pageRule({
  id: 'answers/empty',
  why: 'Readers who followed the question to its page find nothing there.',
  wrong: '',
  right: 'Change it on the page of your submission.\n',
  *check({ entry: { file, answer }, frontMatter, source }) {
    if (/<(?:img|table|pre|hr|video|audio)\b/.test(answer.html) || answer.sections.length > 0) return;
    const line = frontMatter().value === undefined ? 1 : source.trimEnd().split('\n').length;
    yield diagnose('answers/empty', { file, line }, {});
  },
});
